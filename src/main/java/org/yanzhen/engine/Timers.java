package org.yanzhen.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Component;

/** The engine's timers, for whoever moves the clock: when the next one is due, and whether all that are due have run. */
@Component
public class Timers {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ManagementService management;
    private final TrustedEngine trusted;
    private final ProcessEngine engine;

    Timers(ManagementService management, TrustedEngine trusted, ProcessEngine engine) {
        this.management = management;
        this.trusted = trusted;
        this.engine = engine;
    }

    /** When the next timer of what is not suspended is due; nothing if none waits. */
    public Optional<Instant> nextDue() {
        return trusted.call(() -> waiting().timers().orderByJobDuedate().asc().listPage(0, 1).stream()
                .findFirst()
                .map(job -> job.getDuedate().toInstant()));
    }

    /**
     * Waits until everything that is due now has run, and what that made due.
     *
     * @throws IllegalStateException if it does not come to an end
     */
    public void awaitDue() {
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (trusted.call(() -> waiting().executable().count()) > 0) {
            if (executor.isActive()) {
                executor.jobWasAdded();
                pause();
            } else {
                trusted.call(() ->
                                waiting().executable().orderByJobDuedate().asc().listPage(0, 100))
                        .forEach(job -> management.executeJob(job.getId()));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Jobs that are due do not run; see the incidents");
            }
        }
    }

    private JobQuery waiting() {
        return management.createJobQuery().active().withRetriesLeft();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
