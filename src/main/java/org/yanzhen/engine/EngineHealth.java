package org.yanzhen.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether this node does the engine's own work: fires timers and goes on with what waits for nobody. */
@Component("engineHealthIndicator")
class EngineHealth implements HealthIndicator {

    private final ObjectProvider<JobExecutor> executor;

    EngineHealth(ObjectProvider<JobExecutor> executor) {
        this.executor = executor;
    }

    @Override
    public Health health() {
        var running = executor.getIfAvailable();
        if (running == null) {
            return Health.up().withDetail("jobs", "not done by this node").build();
        }
        return running.isActive()
                ? Health.up().withDetail("jobs", "done").build()
                : Health.outOfService().withDetail("jobs", "stopped").build();
    }
}
