package org.yanzhen.engine;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.NotAllowed;

/** The engine's form service: submitting is completing, checked; what a form shows comes fresh from the modules. */
class CheckedFormService extends FormServiceImpl {

    private final TaskForms forms;
    private final Workers workers;
    private final ModelFaults faults;

    CheckedFormService(TaskForms forms, Workers workers, ModelFaults faults) {
        this.forms = forms;
        this.workers = workers;
        this.faults = faults;
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> answers) {
        complete(taskId, answers, false, false);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> answers, boolean deserializeValues) {
        return complete(taskId, answers, true, deserializeValues);
    }

    private VariableMap complete(
            String taskId, @Nullable Map<String, Object> answers, boolean returnVariables, boolean deserialize) {
        return faults.watching(
                taskId,
                () -> Concurrency.retrying(() -> commandExecutor.execute(
                        new CompleteChecked(forms, workers, taskId, answers, returnVariables, deserialize))));
    }

    /** A process begins with its aggregate, so only the application starts one. */
    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, @Nullable String businessKey, @Nullable Map<String, Object> answers) {
        throw new NotAllowed("process-not-started-here");
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, @Nullable Map<String, Object> answers) {
        throw new NotAllowed("process-not-started-here");
    }

    /** The engine's own stumbles over a task that is not there. */
    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        commandExecutor.execute(context -> {
            workers.requireOpen(taskId);
            return true;
        });
        return super.getDeployedTaskForm(taskId);
    }

    /** Of the process, what the form speaks of; whatever else it knows is not for whoever fills the form in. */
    @Override
    public VariableMap getTaskFormVariables(
            String taskId, @Nullable Collection<String> names, boolean deserializeObjectValues) {
        return commandExecutor.execute(new GetTaskFormVariablesCmd(taskId, names, deserializeObjectValues) {
            @Override
            public VariableMap execute(CommandContext context) {
                var variables = super.execute(context);
                var task = context.getTaskManager().findTaskById(taskId);
                var form = forms.of(task);
                variables.keySet().removeIf(name -> !form.mentions(name));
                context.runWithoutAuthorization(() -> {
                    forms.dataFor(task).forEach((name, value) -> {
                        if (names == null || names.contains(name)) {
                            variables.putValueTyped(name, Variables.untypedValue(JsonValues.typed(value.get())));
                        }
                    });
                    return null;
                });
                return variables;
            }
        });
    }
}
