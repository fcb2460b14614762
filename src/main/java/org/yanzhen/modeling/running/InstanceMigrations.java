package org.yanzhen.modeling.running;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.modeling.running.Hindrance.Why;
import org.yanzhen.modeling.running.Migration.Item;
import org.yanzhen.modeling.running.Migration.Outcome;
import org.yanzhen.modeling.running.Migration.Progress;
import org.yanzhen.modeling.running.Migration.State;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/**
 * Moves running instances to another version: a plan is made and changed, tried with every instance, and carried out by
 * the engine as a batch. What cannot be moved, or shall not, stays as it is.
 */
@Service
public class InstanceMigrations {

    /** So many are tried within one request. */
    static final int TRIED_AT_ONCE = 25;

    private final MigrationRows rows;
    private final Plans plans;
    private final Elements elements;
    private final Versions versions;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TrustedEngine engine;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InstanceMigrations(
            MigrationRows rows,
            Plans plans,
            Elements elements,
            Versions versions,
            RuntimeService runtime,
            ManagementService management,
            TrustedEngine engine,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.elements = elements;
        this.versions = versions;
        this.runtime = runtime;
        this.management = management;
        this.engine = engine;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Makes a plan for all that run on a version now, or for one of them.
     *
     * @throws RuleViolation if both versions are the same, or nothing runs
     */
    @Transactional
    public Migration prepare(String process, int from, int to, @Nullable String instance, UserId by) {
        if (from == to) {
            throw new RuleViolation("migration-same-version");
        }
        var source = versions.definition(process, from);
        var target = versions.definition(process, to);
        var migration = new Migration(
                UUID.randomUUID().toString(),
                process,
                source,
                from,
                target,
                to,
                plans.generated(source, target),
                State.PREPARED,
                by,
                clock.instant(),
                null,
                null,
                null,
                null,
                0);
        if (rows.insert(migration, instance) == 0) {
            throw new RuleViolation("migration-nothing-runs", from);
        }
        return migration;
    }

    /** @throws Unknown if there is none of this process */
    @Transactional(readOnly = true)
    public Migration get(String process, String id) {
        return rows.find(process, id).orElseThrow(() -> new Unknown("migration", id));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public Slice<Migration> of(String process, @Nullable String after) {
        return rows.of(process, after);
    }

    /** @param outcome only these; null for all */
    @Transactional(readOnly = true)
    public Slice<Item> items(Migration migration, @Nullable Outcome outcome, @Nullable String after) {
        return rows.items(migration.id(), outcome, after);
    }

    @Transactional(readOnly = true)
    public Progress progress(Migration migration) {
        return rows.progress(migration);
    }

    /** Where an instance can stand, by id. */
    public Map<String, Element> elements(String definition) {
        return elements.of(definition);
    }

    /** How many stand at which element, of those that are to be moved. */
    @Transactional(readOnly = true)
    public Map<String, Integer> standing(Migration migration) {
        return rows.standing(migration);
    }

    /** What makes the plan impossible, whatever it is tried with. */
    public List<Hindrance> hindrances(Migration migration) {
        return plans.hindrances(migration.source(), migration.target(), migration.mappings());
    }

    /**
     * Another plan, which has to be tried again.
     *
     * @param version that was changed
     * @throws InvalidInput if it names what is not there
     * @throws RuleViolation if it was changed or started meanwhile
     */
    @Transactional
    public void map(Migration migration, long version, List<Mapping> mappings) {
        plans.requireKnown(migration.source(), migration.target(), mappings);
        if (!rows.map(migration.id(), version, mappings)) {
            throw new RuleViolation("migration-changed");
        }
    }

    /** Whether this instance is to be moved, or stays on its version. */
    @Transactional
    public void choose(Migration migration, String instance, boolean chosen) {
        requirePrepared(migration);
        if (!rows.choose(migration.id(), instance, chosen)) {
            throw new Unknown("instance", instance);
        }
    }

    /**
     * Tries the next few: each is really moved, and everything is rolled back.
     *
     * @throws RuleViolation if the plan is impossible, or it has begun
     */
    public Progress attempt(Migration migration) {
        requirePrepared(migration);
        requirePossible(migration);
        var next = rows.untried(migration.id(), TRIED_AT_ONCE);
        if (!next.isEmpty()) {
            var plan = plans.plan(migration.source(), migration.target(), migration.mappings());
            var verdicts = plans.rehearse(plan, next);
            transaction.executeWithoutResult(status -> rows.judge(migration, verdicts));
        }
        return progress(migration);
    }

    /**
     * Moves all that are chosen and can be moved; the rest stays.
     *
     * @throws RuleViolation if the plan is impossible, was changed or has not been tried with every instance, or none can
     *     be moved
     */
    @Transactional
    public void start(Migration migration, long version, UserId by) {
        requirePossible(migration);
        if (!rows.start(migration.id(), version, by, clock.instant())) {
            throw new RuleViolation("migration-changed");
        }
        if (rows.progress(migration).untried() > 0) {
            throw new RuleViolation("migration-untried");
        }
        var instances = rows.queue(migration.id());
        if (instances.isEmpty()) {
            throw new RuleViolation("migration-none-possible");
        }
        var plan = plans.plan(migration.source(), migration.target(), migration.mappings());
        var batch = engine.call(() -> runtime.newMigration(plan)
                .processInstanceIds(instances)
                .skipCustomListeners()
                .executeAsync()
                .getId());
        rows.began(migration.id(), batch);
    }

    /** Forgets what was not begun. */
    @Transactional
    public void discard(Migration migration) {
        requirePrepared(migration);
        rows.delete(migration.id());
    }

    /**
     * Takes over what the engine has done so far. When nothing is left that may still succeed, the failed ones are tried
     * once more for a reason that people understand, and the engine's batch is cleared away.
     */
    public Progress settle(Migration migration) {
        if (migration.state() != State.RUNNING) {
            return progress(migration);
        }
        var batch = String.valueOf(migration.batch());
        var statistics = engine.call(
                () -> management.createBatchStatisticsQuery().batchId(batch).singleResult());
        if (statistics == null) {
            transaction.executeWithoutResult(status -> rows.over(migration, Map.of(), clock.instant()));
        } else if (statistics.getJobsCreated() == statistics.getTotalJobs()
                && statistics.getRemainingJobs() == statistics.getFailedJobs()) {
            finish(migration, statistics.getBatchJobDefinitionId(), batch);
        } else {
            transaction.executeWithoutResult(status -> rows.moved(migration));
        }
        return progress(get(migration.process(), migration.id()));
    }

    private void finish(Migration migration, String jobs, String batch) {
        var failed = rows.failed(jobs);
        var reasons = plans.rehearse(
                plans.plan(migration.source(), migration.target(), migration.mappings()), List.copyOf(failed.keySet()));
        reasons.replaceAll((instance, found) -> found.isEmpty()
                ? List.of(new Hindrance(Why.of(failed.get(instance)), null, null)) // it would succeed now
                : found);
        transaction.executeWithoutResult(status -> {
            if (rows.over(migration, reasons, clock.instant())) {
                engine.run(() -> management.deleteBatch(batch, false));
            }
        });
    }

    /** The report of a migration that nobody watches is written as well. */
    @Scheduled(cron = "${yanzhen.migrations.cron:0 * * * * *}")
    @SchedulerLock(name = "migrations", lockAtLeastFor = "PT10S")
    void settleAll() {
        rows.running().forEach(this::settle);
    }

    private void requirePossible(Migration migration) {
        if (!hindrances(migration).isEmpty()) {
            throw new RuleViolation("migration-impossible");
        }
    }

    private static void requirePrepared(Migration migration) {
        if (migration.state() != State.PREPARED) {
            throw new RuleViolation("migration-begun");
        }
    }
}
