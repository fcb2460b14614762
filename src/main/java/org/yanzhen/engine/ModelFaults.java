package org.yanzhen.engine;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CreateIncidentCmd;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unsaid;

/**
 * A task that cannot be completed because its model is wrong: whoever works on it can do nothing about it. It counts as
 * an incident, and administrators are told, once, although all else of the attempt is undone.
 */
class ModelFaults {

    private static final Logger log = LoggerFactory.getLogger(ModelFaults.class);

    private static final String TYPE = "modelAtFault";
    private static final String ADMINISTRATORS = "administrators";
    private static final Pattern NO_VALUE = Pattern.compile("Cannot resolve identifier '(\\w+)'");
    private static final Pattern NO_WAY =
            Pattern.compile("No outgoing sequence flow for the element with id '([^']+)' could be selected");

    private final ProcessEngineConfigurationImpl engine;
    private final ApplicationEventPublisher events;

    ModelFaults(ProcessEngineConfigurationImpl engine, ApplicationEventPublisher events) {
        this.engine = engine;
        this.events = events;
    }

    /** What the engine stumbled over, if it is the model's fault. */
    static Optional<RuleViolation> of(@Nullable Throwable failure) {
        if (!(failure instanceof ProcessEngineException) || failure.getMessage() == null) {
            return Optional.empty();
        }
        var value = NO_VALUE.matcher(failure.getMessage());
        if (value.find()) {
            return Optional.of(new RuleViolation("model-lacks-value", value.group(1)));
        }
        var way = NO_WAY.matcher(failure.getMessage());
        return way.find() ? Optional.of(new RuleViolation("model-lacks-way", way.group(1))) : Optional.empty();
    }

    /** Completes a task; what is the model's fault is kept on record. */
    <T> T watching(String task, Supplier<T> completion) {
        try {
            return completion.get();
        } catch (ProcessEngineException e) {
            of(e).ifPresent(fault -> {
                log.error("the model of task {} is at fault: {}", task, fault.getMessage(), Unsaid.of(e));
                onceUndone(() -> record(task, String.valueOf(fault.getMessage())));
            });
            throw e;
        }
    }

    /** It may be somebody else's transaction, which ends later. */
    private static void onceUndone(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                work.run();
            }
        });
    }

    private void record(String task, String sentence) {
        engine.getCommandExecutorTxRequiresNew()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    var found = context.getTaskManager().findTaskById(task);
                    if (found != null && on(found.getExecution()).isEmpty()) {
                        new CreateIncidentCmd(TYPE, found.getExecutionId(), task, sentence).execute(context);
                        events.publishEvent(
                                new GroupNotice(ADMINISTRATORS, "“%s”：%s".formatted(found.getName(), sentence)));
                    }
                    return true;
                }));
    }

    /** The task is being completed after all, with another model; costs no look into the database if nothing was wrong. */
    static void over(TaskEntity task) {
        on(task.getExecution()).ifPresent(IncidentEntity::resolve);
    }

    private static Optional<IncidentEntity> on(ExecutionEntity execution) {
        return execution.getIncidents().stream()
                .filter(incident -> incident.getIncidentType().equals(TYPE))
                .findFirst();
    }
}
