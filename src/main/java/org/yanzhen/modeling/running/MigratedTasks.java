package org.yanzhen.modeling.running;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/**
 * What is open when its process moves to another version is called and offered as the new model says. The engine alone
 * would change its form but keep its old name, and go on asking the old groups.
 *
 * <p>Who has it in hand keeps it, and so it keeps its due date: both were promised.
 */
@Component
class MigratedTasks extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(new Handler());
    }

    /** No bean: the engine's starter takes the only one there is. */
    private static final class Handler implements HistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            if (event instanceof HistoricTaskInstanceEventEntity moved
                    && moved.isEventOfType(HistoryEventTypes.TASK_INSTANCE_MIGRATE)) {
                var task = Context.getCommandContext().getTaskManager().findTaskById(moved.getTaskId());
                follow(task, definition(task));
            }
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }
    }

    private static TaskDefinition definition(TaskEntity task) {
        return Objects.requireNonNull(Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(task.getProcessDefinitionId())
                .getTaskDefinitions()
                .get(task.getTaskDefinitionKey()));
    }

    private static void follow(TaskEntity task, TaskDefinition definition) {
        if (definition.getNameExpression() != null) {
            task.setName((String) definition.getNameExpression().getValue(task));
        }
        var asked = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(toSet());
        var groups = groups(definition.getCandidateGroupIdExpressions(), task);
        asked.stream().filter(group -> !groups.contains(group)).forEach(task::deleteCandidateGroup);
        groups.stream().filter(group -> !asked.contains(group)).forEach(task::addCandidateGroup);
    }

    private static Set<String> groups(Set<Expression> expressions, TaskEntity task) {
        return expressions.stream()
                .map(expression -> expression.getValue(task))
                .flatMap(value -> value instanceof Collection<?> several
                        ? several.stream().map(String::valueOf)
                        : Arrays.stream(String.valueOf(value).split(",", -1)).map(String::strip))
                .flatMap(group -> group.isEmpty() ? Stream.empty() : Stream.of(group))
                .collect(toSet());
    }
}
