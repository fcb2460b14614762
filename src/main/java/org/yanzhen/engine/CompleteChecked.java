package org.yanzhen.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * The one way to complete a task, whichever door it is asked at: the right person, an answer that fits the form.
 *
 * <p>The answers become transient variables: the record step reads them in the same transaction, and nothing of what a
 * person wrote stays in the engine's tables.
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
        workers.requireOpen(taskId);
        return super.execute(context);
    }

    @Override
    protected void checkCompleteTask(TaskEntity task, CommandContext context) {
        super.checkCompleteTask(task, context);
        var worker = workers.requireMayWork(task);
        var form = forms.of(task);
        var data = form.dependsOnData()
                ? context.runWithoutAuthorization(() -> forms.dataFor(task))
                : Map.<String, Object>of();
        variables = transients(new Submission(form.check(JsonValues.plain(variables), data), form.labels(), worker));
    }

    private static Map<String, Object> transients(Submission submission) {
        var variables = new LinkedHashMap<String, Object>();
        submission.all().forEach((key, answer) -> variables.put(key, Variables.untypedValue(answer, true)));
        variables.put(Submission.VARIABLE, Variables.untypedValue(submission, true));
        return variables;
    }
}
