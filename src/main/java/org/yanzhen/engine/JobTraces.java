package org.yanzhen.engine;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Gives each piece of the engine's own work a number in the log, as each request has one, and measures how long it takes. */
@Component
class JobTraces implements BeanPostProcessor {

    private static final String ENGINES_THREADS = "camundaTaskExecutor";

    private final ObjectProvider<ObservationRegistry> observations;

    JobTraces(ObjectProvider<ObservationRegistry> observations) {
        this.observations = observations;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (name.equals(ENGINES_THREADS) && bean instanceof ThreadPoolTaskExecutor threads) {
            threads.setTaskDecorator(work -> () -> Observation.createNotStarted(
                            "yanzhen.engine.work", observations.getIfAvailable(() -> ObservationRegistry.NOOP))
                    .observe(work));
        }
        return bean;
    }
}
