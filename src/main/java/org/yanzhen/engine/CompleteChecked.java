package org.yanzhen.engine;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * The one way to complete a task, whichever door it is asked at: the right person, an answer that fits the form.
 *
 * <p>The record step reads the answers in the same transaction; what a model may branch on becomes transient variables.
 * Nothing of what a person wrote stays in the engine's tables.
 */
class CompleteChecked extends CompleteTaskCmd {

    private final transient TaskForms forms;
    private final transient Workers workers;

    CompleteChecked(
            TaskForms forms,
            Workers workers,
            String taskId,
            @Nullable Map<String, Object> answers,
            boolean returnVariables,
            boolean deserialize) {
        super(taskId, answers == null ? Map.of() : answers, returnVariables, deserialize);
        this.forms = forms;
        this.workers = workers;
    }

    @Override
    public VariableMap execute(CommandContext context) {
        workers.hold(taskId);
        try {
            return super.execute(context);
        } finally {
            Submission.forget();
        }
    }

    @Override
    protected void checkCompleteTask(TaskEntity task, CommandContext context) {
        task.getExecution()
                .getProcessInstance(); // all its executions come with one look, which the engine takes anyway
        ModelFaults.over(task);
        var worker = workers.requireMayWork(task);
        var form = forms.of(task);
        var submission = context.runWithoutAuthorization(
                () -> Submission.checked(form, JsonValues.plain(variables), forms.dataFor(task), worker));
        submission.beCurrent(String.valueOf(task.getName()));
        task.setAssignee(worker.name()); // who does what lay there for several has taken it
        variables = branchable(submission, task.getExecution().getVariableNames());
    }

    /**
     * Single values; a model has no business with texts by the row.
     *
     * @param taken the names of the process's own variables: no field of a form writes to these
     */
    private static Map<String, Object> branchable(Submission submission, Set<String> taken) {
        var variables = new LinkedHashMap<String, Object>();
        submission.all().forEach((key, answer) -> {
            if (taken.contains(key)) {
                return;
            }
            if (answer instanceof BigDecimal number) {
                variables.put(key, Variables.doubleValue(number.doubleValue(), true));
            } else if (answer instanceof String || answer instanceof Boolean) {
                variables.put(key, Variables.untypedValue(answer, true));
            }
        });
        return variables;
    }
}
