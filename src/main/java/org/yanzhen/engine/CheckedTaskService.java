package org.yanzhen.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.NotAllowed;

/**
 * The engine's task service as every door uses it: Tasklist, REST and portal alike.
 *
 * <p>Completing is checked ({@link CompleteChecked}); a person claims for themselves and gives back what is theirs; ways
 * around a form do not exist.
 */
class CheckedTaskService extends TaskServiceImpl {

    private final TaskForms forms;
    private final Workers workers;
    private final ModelFaults faults;

    CheckedTaskService(TaskForms forms, Workers workers, ModelFaults faults) {
        this.forms = forms;
        this.workers = workers;
        this.faults = faults;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> answers) {
        completeWithVariablesInReturn(taskId, answers, false, false);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> answers, boolean deserializeValues) {
        return completeWithVariablesInReturn(taskId, answers, true, deserializeValues);
    }

    private VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> answers, boolean returnVariables, boolean deserialize) {
        return faults.watching(
                taskId,
                () -> Concurrency.retrying(() -> commandExecutor.execute(
                        new CompleteChecked(forms, workers, taskId, answers, returnVariables, deserialize))));
    }

    @Override
    public void claim(String taskId, @Nullable String userId) {
        alone(new ClaimTaskCmd(taskId, userId) {
            @Override
            public Void execute(CommandContext context) {
                workers.hold(taskId);
                return super.execute(context);
            }

            @Override
            protected void checkClaimTask(TaskEntity task, CommandContext context) {
                var worker = workers.requireMayWork(task);
                if (userId == null) {
                    Workers.requireMayGiveBack(task);
                } else if (!userId.equals(worker.name())) {
                    throw new NotAllowed("claim-for-another");
                }
            }
        });
    }

    /**
     * What the Tasklist calls to give a task back, which needs no more right than to have it in hand; and how an
     * administrator puts a task into other hands, or back where all who are asked can take it.
     */
    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        alone(context -> {
            workers.hold(taskId);
            var task = context.getTaskManager().findTaskById(taskId);
            var assigning = new AssignTaskCmd(taskId, userId);
            if (userId != null) {
                assigning.execute(context);
                context.runWithoutAuthorization(() -> workers.requireMayHave(task, userId));
                return task;
            }
            Workers.requireMayGiveBack(task);
            if (!Workers.isAdministrator()) {
                workers.requireMayWork(task);
            }
            context.runWithoutAuthorization(() -> assigning.execute(context));
            return task;
        });
    }

    private void alone(Command<?> act) {
        Concurrency.retrying(() -> Optional.ofNullable(commandExecutor.execute(act)));
    }

    /** Who delegates keeps the task and gets it back: nobody answers for somebody else here. */
    @Override
    public void delegateTask(String taskId, String userId) {
        throw new NotAllowed("task-only-by-form");
    }

    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
        throw new NotAllowed("task-only-by-form");
    }

    @Override
    public void resolveTask(String taskId) {
        throw new NotAllowed("task-only-by-form");
    }

    @Override
    public void handleBpmnError(
            String taskId, String errorCode, @Nullable String errorMessage, @Nullable Map<String, Object> variables) {
        throw new NotAllowed("task-only-by-form");
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, @Nullable Map<String, Object> variables) {
        throw new NotAllowed("task-only-by-form");
    }
}
