package org.yanzhen.engine;

import java.time.Clock;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.joda.time.DateTimeUtils;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What the engine must not do here, whatever a model, a filter or a client asks for.
 *
 * <p>The tables are Flyway's, so the engine starts after it.
 */
@Component
@DependsOnDatabaseInitialization
class EngineRules extends AbstractProcessEnginePlugin {

    private final TaskForms forms;
    private final Workers workers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EngineRules(TaskForms forms, Workers workers, Clock clock, ApplicationEventPublisher events) {
        this.forms = forms;
        this.workers = workers;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setDefaultSerializationFormat("application/json"); // never serialized Java
        configuration.setDefaultUserPermissionForTask(Permissions.TASK_WORK);
        configuration.setHistoryTimeToLive("P3650D"); // files are kept for ten years
        configuration.setTaskMetricsEnabled(false);
        configuration.setEnableCmdExceptionLogging(
                false); // who refuses tells the person; what nobody foresaw the door logs
        configuration.setDbMetricsReporterActivate(false);

        var faults = new ModelFaults(configuration, events);
        configuration.setTaskService(new CheckedTaskService(forms, workers, faults));
        configuration.setFormService(new CheckedFormService(forms, workers, faults));
        configuration.setFilterService(new ScopedFilterService(clock));

        DateTimeUtils.setCurrentMillisProvider(clock::millis); // the engine's own clock is Joda's
    }
}
