package org.yanzhen.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * A second engine, in memory and without people, to try models in. Nothing but what stands in for process beans can be
 * called, and nothing knows of it: neither the engine's web applications nor its job executor.
 */
public final class Sandbox {

    private Sandbox() {}

    /**
     * @param standIns what expressions find instead of process beans
     * @param listener sees every element of every model
     */
    public static ProcessEngine open(ELResolver standIns, BpmnParseListener listener) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("sandbox");
        configuration.setJdbcUrl("jdbc:h2:mem:sandbox;DB_CLOSE_DELAY=-1");
        configuration.setJobExecutorActivate(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setCmmnEnabled(false);
        configuration.setHistory("none");
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(listener)));
        configuration.setExpressionManager(new JuelExpressionManager() {
            @Override
            protected ELResolver createElResolver() {
                var resolver = new CompositeELResolver();
                resolver.add(standIns);
                resolver.add(new ReachableFromModels());
                resolver.add(super.createElResolver());
                return resolver;
            }
        });
        var engine = configuration.buildProcessEngine();
        ProcessEngines.unregister(engine);
        return engine;
    }
}
