package org.yanzhen.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** The engine's timers, for whoever moves the clock: when the next one is due, and whether all that are due have run. */
@Component
public class Timers {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ManagementService management;
    private final TrustedEngine trusted;
    private final ProcessEngine engine;
    private final Clock clock;

    Timers(ManagementService management, TrustedEngine trusted, ProcessEngine engine, Clock clock) {
        this.management = management;
        this.trusted = trusted;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Waits until everything that is due now has run, and what that made due.
     *
     * @return when the next timer of what is not suspended is due; nothing if none waits
     * @throws IllegalStateException if it does not come to an end
     */
    public Optional<Instant> awaitDue() {
        var executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var next = next(); next.isPresent(); next = next()) {
            var due = next.map(Job::getDuedate).map(Date::toInstant);
            if (due.filter(at -> at.isAfter(clock.instant())).isPresent()) {
                return due;
            }
            if (executor.isActive()) {
                executor.jobWasAdded();
                pause();
            } else {
                management.executeJob(next.get().getId());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Jobs that are due do not run; see the incidents");
            }
        }
        return Optional.empty();
    }

    /** What has no due date is to run at once, and comes first. */
    private Optional<Job> next() {
        return trusted.call(() ->
                management.createJobQuery().active().withRetriesLeft().orderByJobDuedate().asc().listPage(0, 1).stream()
                        .findFirst());
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
