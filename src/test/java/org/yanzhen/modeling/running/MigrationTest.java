package org.yanzhen.modeling.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.Refused.assertRefused;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.modeling.running.Migration.Item;
import org.yanzhen.modeling.running.Migration.Outcome;
import org.yanzhen.modeling.running.Migration.State;
import org.yanzhen.shared.UserId;
import org.yanzhen.tasks.Inbox;
import org.yanzhen.tasks.Reconciliation;
import org.yanzhen.testing.ApplicationTest;

/** Running instances go on in another version, with their tasks, timers and forms; or stay exactly as they are. */
@ApplicationTest
class MigrationTest {

    private static final UserId ADMINISTRATOR = new UserId("administrator");

    @Autowired
    ProcessEngine engine;

    @Autowired
    TrustedEngine trusted;

    @Autowired
    InstanceMigrations migrations;

    @Autowired
    Inbox inbox;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Clock clock;

    private Moving process;
    private Date dueAt;

    @BeforeEach
    void aProcess() {
        process = Moving.unique(engine, trusted);
        process.first();
        dueAt = Date.from(clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(5)));
    }

    @AfterEach
    void nothingIsLeft() {
        process.remove();
    }

    @Test
    void whatRunsGoesOnInTheNewVersionWithItsTaskItsTimerAndTheNewForm() {
        var instance = process.start(dueAt);
        var task = process.task(instance, Moving.READ).getId();
        var timer = process.timers(instance).get(0);
        process.second();

        var progress = moved(prepared(2));

        assertThat(progress.moved()).isOne();
        assertThat(process.versionOf(instance)).isEqualTo(2);
        assertThat(process.task(instance, Moving.READ).getId()).isEqualTo(task);
        assertThat(form(task)).contains("remarkNew");
        assertThat(process.timers(instance)).singleElement().satisfies(one -> {
            assertThat(one.getId()).isEqualTo(timer.getId());
            assertThat(one.getDuedate()).isEqualTo(timer.getDuedate());
        });

        process.complete(instance, Moving.READ);
        assertThat(process.waitsAt(instance)).containsExactly(Moving.CHECK);
        process.complete(instance, Moving.CHECK);
        assertThat(process.waitsAt(instance)).containsExactly(Moving.SIGN);
    }

    @Test
    void theInboxFollows() {
        var instance = process.start(dueAt);
        var task = process.task(instance, Moving.READ).getId();
        var second = process.second();

        moved(prepared(2));

        assertThat(inbox.find(task).orElseThrow()).satisfies(row -> {
            assertThat(row.name()).isEqualTo("认真阅读");
            assertThat(row.step()).isEqualTo(Moving.READ);
        });
        assertThat(process.task(instance, Moving.READ).getProcessDefinitionId()).isEqualTo(second);
        assertThat(asked(task)).containsExactly("checkers");
        assertAgreed(task);
    }

    @Test
    void aTaskAtAStepOfAnotherIdIsTheSameTaskThere() {
        var instance = process.start(dueAt);
        process.complete(instance, Moving.READ);
        var task = process.task(instance, Moving.SIGN).getId();
        process.third();
        var migration = prepared(2);
        migrations.map(migration, migration.version(), with(migration, Moving.SIGN, Moving.APPROVE));

        moved(again(migration));

        assertThat(process.task(instance, Moving.APPROVE).getId()).isEqualTo(task);
        assertThat(inbox.find(task).orElseThrow().step()).isEqualTo(Moving.APPROVE);
        assertAgreed(task);
    }

    @Test
    void aTimerThatWasMovedGoesOffInTheNewVersion() {
        var instance = process.start(dueAt);
        process.second();
        moved(prepared(2));

        engine.getManagementService().executeJob(process.timers(instance).get(0).getId());

        assertThat(process.waitsAt(instance)).containsExactly(Moving.READ, Moving.REMIND);
        assertAgreed(process.task(instance, Moving.REMIND).getId());
    }

    @Test
    void whatStandsWhereTheNewVersionHasNothingStaysWhileTheOthersMove() {
        var reading = process.start(dueAt);
        var signing = process.start(dueAt);
        process.complete(signing, Moving.READ);
        var task = process.task(signing, Moving.SIGN).getId();
        process.third();
        var migration = prepared(2);

        var verdict = Moving.tryAll(migrations, migration);
        assertThat(verdict.possible()).isOne();
        assertThat(verdict.impossible()).isOne();
        assertThat(process.versionOf(reading)).as("a trial changes nothing").isOne();
        assertThat(item(migration, signing).hindrances().get(0).sentence(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("“签字”：实例停在这里，但新版本里没有指定对应的环节。");

        var progress = moved(migration);

        assertThat(progress.moved()).isOne();
        assertThat(progress.left()).isOne();
        assertThat(process.versionOf(reading)).isEqualTo(2);
        assertThat(process.versionOf(signing)).isOne();
        assertThat(process.task(signing, Moving.SIGN).getId()).isEqualTo(task);
        assertThat(item(migration, signing).outcome()).isEqualTo(Outcome.LEFT);
        assertAgreed(task);
    }

    /** Between the trial and its turn somebody completed the step before. */
    @Test
    void whatCannotBeMovedAnyMoreFailsAloneAndTheBatchGoesOn() {
        var reading = process.start(dueAt);
        var late = process.start(dueAt);
        process.third();
        var migration = prepared(2);
        Moving.tryAll(migrations, migration);
        process.complete(late, Moving.READ);

        var progress = moved(migration);

        assertThat(progress.state()).isEqualTo(State.OVER);
        assertThat(progress.moved()).isOne();
        assertThat(progress.failed()).isOne();
        assertThat(process.versionOf(reading)).isEqualTo(2);
        assertThat(process.versionOf(late)).isOne();
        assertThat(process.waitsAt(late)).containsExactly(Moving.SIGN);
        assertThat(item(migration, late).hindrances())
                .extracting(Hindrance::why, Hindrance::name)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Hindrance.Why.NO_COUNTERPART, "签字"));
        assertThat(batches(migration)).as("the engine's batch is cleared away").isZero();
    }

    @Test
    void whatIsOverBeforeItsTurnIsReported() {
        var instance = process.start(dueAt);
        process.second();
        var migration = prepared(2);
        Moving.tryAll(migrations, migration);
        trusted.run(() -> engine.getRuntimeService().deleteProcessInstance(instance, "办结"));

        assertThat(moved(migration).failed()).isOne();
        assertThat(item(migration, instance).hindrances())
                .extracting(Hindrance::why)
                .containsExactly(Hindrance.Why.GONE);
    }

    @Test
    void whatIsLeftStaysOnItsVersionWithItsForm() {
        var moving = process.start(dueAt);
        var staying = process.start(dueAt);
        var task = process.task(staying, Moving.READ).getId();
        process.second();
        var migration = prepared(2);
        migrations.choose(migration, staying, false);

        assertThat(moved(migration).moved()).isOne();

        assertThat(process.versionOf(moving)).isEqualTo(2);
        assertThat(process.versionOf(staying)).isOne();
        assertThat(form(task)).doesNotContain("remarkNew");
        assertThat(inbox.find(task).orElseThrow().name()).isEqualTo("阅读");
    }

    @Test
    void oneInstanceCanBeMovedAlone() {
        var one = process.start(dueAt);
        var other = process.start(dueAt);
        process.second();

        moved(migrations.prepare(process.key(), 1, 2, one, ADMINISTRATOR));

        assertThat(process.versionOf(one)).isEqualTo(2);
        assertThat(process.versionOf(other)).isOne();
    }

    @Test
    void stepsOfDifferentKindsCannotTakeEachOthersPlace() {
        process.start(dueAt);
        process.second();
        var migration = prepared(2);
        migrations.map(migration, migration.version(), with(migration, Moving.READ, Moving.OVERDUE));
        var wrong = again(migration);

        assertThat(migrations.hindrances(wrong))
                .anySatisfy(hindrance -> assertThat(hindrance.sentence(Locale.SIMPLIFIED_CHINESE))
                        .startsWith("“阅读”：")
                        .doesNotContain("引擎拒绝"));
        assertRefused("migration-impossible", () -> migrations.attempt(wrong));
        assertRefused("migration-impossible", () -> migrations.start(wrong, wrong.version(), ADMINISTRATOR));
    }

    @Test
    void nothingIsMovedThatWasNotTried() {
        var instance = process.start(dueAt);
        process.second();
        var migration = prepared(2);

        assertRefused("migration-untried", () -> migrations.start(migration, migration.version(), ADMINISTRATOR));
        assertThat(again(migration).state()).isEqualTo(State.PREPARED);
        assertThat(process.versionOf(instance)).isOne();
    }

    @Test
    void aChangedPlanHasToBeTriedAgain() {
        process.start(dueAt);
        process.second();
        var migration = prepared(2);
        Moving.tryAll(migrations, migration);
        migrations.map(migration, migration.version(), migration.mappings());

        assertThat(migrations.progress(migration).untried()).isOne();
        assertRefused("migration-changed", () -> migrations.start(migration, migration.version(), ADMINISTRATOR));
        assertRefused("migration-changed", () -> migrations.map(migration, migration.version(), migration.mappings()));
    }

    @Test
    void aMigrationIsStartedOnce() {
        process.start(dueAt);
        process.second();
        var migration = prepared(2);
        moved(migration);

        assertRefused("migration-changed", () -> migrations.start(migration, migration.version(), ADMINISTRATOR));
        assertRefused("migration-begun", () -> migrations.attempt(again(migration)));
        assertRefused("migration-begun", () -> migrations.discard(again(migration)));
    }

    @Test
    void whereNothingCanBeMovedNothingIsStarted() {
        var instance = process.start(dueAt);
        process.complete(instance, Moving.READ);
        process.third();
        var migration = prepared(2);
        Moving.tryAll(migrations, migration);

        assertRefused("migration-none-possible", () -> migrations.start(migration, migration.version(), ADMINISTRATOR));
        assertThat(again(migration).state()).isEqualTo(State.PREPARED);
    }

    @Test
    void thereMustBeSomethingToMove() {
        process.second();

        assertRefused("migration-nothing-runs", () -> prepared(2));
        assertRefused("migration-same-version", () -> migrations.prepare(process.key(), 1, 1, null, ADMINISTRATOR));
        assertRefused("unknown-model-version", () -> migrations.prepare(process.key(), 1, 9, null, ADMINISTRATOR));
    }

    @Test
    void manyAreMovedInOneBatchAndEveryOneIsReported() {
        var instances = Stream.generate(() -> process.start(dueAt)).limit(30).toList();
        process.second();
        var migration = prepared(2);

        var progress = moved(migration);

        assertThat(progress.all()).isEqualTo(30);
        assertThat(progress.moved()).isEqualTo(30);
        assertThat(instances)
                .allSatisfy(instance -> assertThat(process.versionOf(instance)).isEqualTo(2));
        var first = migrations.items(migration, Outcome.MOVED, null);
        var rest = migrations.items(migration, Outcome.MOVED, first.next());
        assertThat(Stream.concat(first.rows().stream(), rest.rows().stream()).map(Item::instance))
                .containsExactlyInAnyOrderElementsOf(instances);
    }

    private Migration prepared(int to) {
        return migrations.prepare(process.key(), 1, to, null, ADMINISTRATOR);
    }

    private Migration again(Migration migration) {
        return migrations.get(migration.process(), migration.id());
    }

    /** Tried, started, and carried out by the engine. */
    private Migration.Progress moved(Migration migration) {
        Moving.tryAll(migrations, migration);
        migrations.start(migration, migration.version(), ADMINISTRATOR);
        process.batch(again(migration));
        return migrations.settle(again(migration));
    }

    private Item item(Migration migration, String instance) {
        return migrations.items(migration, null, null).rows().stream()
                .filter(item -> item.instance().equals(instance))
                .findFirst()
                .orElseThrow();
    }

    private static List<Mapping> with(Migration migration, String from, String to) {
        return migration.mappings().stream()
                .map(mapping -> mapping.from().equals(from) ? new Mapping(from, to, false) : mapping)
                .toList();
    }

    private String form(String task) {
        return trusted.call(() -> {
            try (var form = engine.getFormService().getDeployedTaskForm(task)) {
                return new String(form.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            }
        });
    }

    private List<String> asked(String task) {
        return trusted.call(() -> engine.getTaskService().getIdentityLinksForTask(task).stream()
                .map(org.camunda.bpm.engine.task.IdentityLink::getGroupId)
                .toList());
    }

    private long batches(Migration migration) {
        return trusted.call(() -> engine.getManagementService()
                .createBatchQuery()
                .batchId(again(migration).batch())
                .count());
    }

    private void assertAgreed(String task) {
        assertThat(reconciliation.reconcile().differences()).noneMatch(difference -> difference.contains(task));
    }
}
