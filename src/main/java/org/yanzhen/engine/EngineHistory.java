package org.yanzhen.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * What the engine writes into its history: who did what when, in full; not every value a variable ever had, nor every
 * timer that went off as planned. Who was asked is in the inbox's tables.
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
                HistoryEventTypes.JOB_CREATE,
                HistoryEventTypes.JOB_SUCCESS,
                HistoryEventTypes.JOB_DELETE);

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
            return !(type instanceof HistoryEventTypes known && LEFT_OUT.contains(known));
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
            var begun = event instanceof HistoricTaskInstanceEventEntity && !isInitialEvent(event);
            var entities = getDbEntityManager();
            if (!begun) {
                super.insertOrUpdate(event);
            } else if (entities.getCachedEntity(event.getClass(), event.getId()) == null) {
                entities.merge(event); // it knows when it began
            }
        }
    }
}
