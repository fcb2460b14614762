package org.yanzhen.engine;

import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the engine writes into its history: who did what when, in full; of variables only the last value, for what
 * was decided is in the aggregates; not the timers that went off as planned; not who was asked, which the inbox's tables
 * say.
 */
@Component
class EngineHistory extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.<HistoryLevel>of(new Level()));
        configuration.setHistory(Level.NAME);
        configuration.setHistoryEventProducer(new Producer());
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.getCustomHistoryEventHandlers().add(new Handler());
    }

    private static final class Level extends AbstractHistoryLevel {

        static final String NAME = "deeds";

        private static final Set<HistoryEventTypes> LEFT_OUT = EnumSet.of(
                HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
                HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
                HistoryEventTypes.JOB_CREATE,
                HistoryEventTypes.JOB_SUCCESS,
                HistoryEventTypes.JOB_DELETE);

        /** What the engine itself counts while several people are asked at once. */
        private static final Set<String> COUNTERS = Set.of(
                MultiInstanceActivityBehavior.NUMBER_OF_INSTANCES,
                MultiInstanceActivityBehavior.NUMBER_OF_ACTIVE_INSTANCES,
                MultiInstanceActivityBehavior.NUMBER_OF_COMPLETED_INSTANCES,
                MultiInstanceActivityBehavior.LOOP_COUNTER);

        @Override
        public int getId() {
            return 10;
        }

        @Override
        public String getName() {
            return NAME;
        }

        @Override
        public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
            return !(type instanceof HistoryEventTypes known && LEFT_OUT.contains(known))
                    && !(entity instanceof VariableInstance variable && COUNTERS.contains(variable.getName()));
        }
    }

    /** Asks the database for nothing that is at hand. */
    private static final class Producer extends CacheAwareHistoryEventProducer {

        @Override
        protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
            var cached =
                    Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
            return cached == null ? super.getProcessDefinitionEntity(id) : cached;
        }

        @Override
        protected void initTaskInstanceEvent(
                HistoricTaskInstanceEventEntity event, TaskEntity task, HistoryEventType type) {
            super.initTaskInstanceEvent(event, task, type);
            event.setStartTime(task.getCreateTime());
        }
    }

    private static final class Handler extends DbHistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            if (!(event instanceof HistoricIdentityLinkLogEventEntity)) {
                super.handleEvent(event);
            }
        }

        @Override
        protected void insertOrUpdate(HistoryEvent event) {
            var begun = isInitialEvent(event) || isCached(event) ? null : begun(event);
            if (begun == null) {
                super.insertOrUpdate(event);
            } else {
                ((HistoricScopeInstanceEvent) event).setStartTime(begun);
                getDbEntityManager().merge(event);
            }
        }

        private boolean isCached(HistoryEvent event) {
            return getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) != null;
        }

        /** A task knows when it began, and its step in the model began with it. */
        private @Nullable Date begun(HistoryEvent event) {
            if (event instanceof HistoricTaskInstanceEventEntity task) {
                return task.getStartTime();
            }
            if (!(event instanceof HistoricScopeInstanceEvent step)) {
                return null;
            }
            return getDbEntityManager()
                    .getDbEntityCache()
                    .getEntitiesByType(HistoricTaskInstanceEventEntity.class)
                    .stream()
                    .filter(task -> step.getId().equals(task.getActivityInstanceId()))
                    .map(HistoricTaskInstanceEventEntity::getStartTime)
                    .findFirst()
                    .orElse(null);
        }
    }
}
