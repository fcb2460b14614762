package org.yanzhen.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.engine.Actor;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;

/** Whatever happens to a task in the engine, the inbox says the same: in the same transaction, or not at all. */
@ApplicationTest
class InboxConsistencyTest {

    private static final UserId ANNA = new UserId("reader-anna");
    private static final UserId BAO = new UserId("reader-bao");

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    TrustedEngine trusted;

    @Autowired
    Actor actor;

    @Autowired
    Directory directory;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Inbox inbox;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String key = SmallProcess.unique("reading");
    private final String group = SmallProcess.unique("readers");
    private @Nullable SmallProcess process;
    private @Nullable String definition;
    private @Nullable Task started;

    @BeforeEach
    void aTaskForAGroup() {
        process = new SmallProcess(engine, trusted);
        definition = process.deploy(key, group, "");
        started = process.start(key, inDays(5), "guihua", "口袋公园");
    }

    @AfterEach
    void nothingIsLeft() {
        process().remove(key);
        assertAgreed();
    }

    @Test
    void aNewTaskIsOfferedToItsGroup() {
        assertThat(offers()).containsExactly("g:" + group + " CLAIMABLE");
        assertThat(row().step()).isEqualTo(SmallProcess.READ);
        assertThat(row().name()).isEqualTo("阅读");
        assertThat(row().title()).isEqualTo("口袋公园");
        assertThat(row().communityName()).isEqualTo("guihua社区");
        assertThat(row().dueAt()).isEqualTo(started().getDueDate().toInstant());
        assertAgreed();
    }

    @Test
    void aTaskWithoutANameIsCalledByItsStep() {
        change(task -> task.setName(null));

        assertThat(row().name()).isEqualTo(SmallProcess.READ);
        assertAgreed();
    }

    @Test
    void aClaimedTaskIsInOneHandAndHiddenFromTheGroup() {
        as(ANNA, () -> tasks.claim(task(), ANNA.name()));

        assertThat(offers()).containsExactly("g:" + group + " HIDDEN", "u:reader-anna MINE");
        assertThat(row().assignee()).isEqualTo("reader-anna");
        assertAgreed();
    }

    @Test
    void aTaskGivenBackIsOfferedAgain() {
        as(ANNA, () -> tasks.claim(task(), ANNA.name()));
        as(ANNA, () -> tasks.claim(task(), null));

        assertThat(offers()).containsExactly("g:" + group + " CLAIMABLE", "u:reader-anna HIDDEN");
        assertThat(row().assignee()).isNull();
        assertAgreed();
    }

    @Test
    void aReassignedTaskChangesHands() {
        as(ANNA, () -> tasks.claim(task(), ANNA.name()));
        directory.put(new Person(BAO, "阿宝", Set.of(group)));

        trusted.run(() -> tasks.setAssignee(task(), BAO.name()));

        assertThat(offers()).containsExactly("g:" + group + " HIDDEN", "u:reader-anna HIDDEN", "u:reader-bao MINE");
        assertAgreed();
    }

    @Test
    void aCompletedTaskIsDoneByWhoDidItAndTheNextIsOffered() {
        as(ANNA, () -> tasks.claim(task(), ANNA.name()));
        as(ANNA, () -> tasks.complete(task()));

        assertThat(row().state()).isEqualTo("DONE");
        assertThat(row().completedBy()).isEqualTo("reader-anna");
        assertThat(offers()).allMatch(offer -> offer.endsWith(" OVER"));
        var next = process().taskOf(started().getProcessInstanceId());
        assertThat(offers(next.getId())).containsExactly("g:" + group + " CLAIMABLE");
        assertAgreed(next.getId());
        assertAgreed();
    }

    @Test
    void aCancelledProcessTakesItsTaskBack() {
        trusted.run(() -> runtime.deleteProcessInstance(started().getProcessInstanceId(), "不再需要"));

        assertThat(row().state()).isEqualTo("CANCELLED");
        assertThat(row().completedBy()).isNull();
        assertThat(offers()).allMatch(offer -> offer.endsWith(" OVER"));
        assertAgreed();
    }

    @Test
    void aTaskDeletedTogetherWithItsModelIsTakenBack() {
        var deployment = trusted.call(() ->
                engine.getRepositoryService().getProcessDefinition(definition()).getDeploymentId());

        trusted.run(() -> engine.getRepositoryService().deleteDeployment(deployment, true));

        assertThat(row().state()).isEqualTo("CANCELLED");
        assertThat(offers()).allMatch(offer -> offer.endsWith(" OVER"));
        assertAgreed();
    }

    @Test
    void candidatesComeAndGo() {
        trusted.run(() -> tasks.addCandidateUser(task(), BAO.name()));
        trusted.run(() -> tasks.addCandidateGroup(task(), "others"));
        trusted.run(() -> tasks.deleteCandidateGroup(task(), group));

        assertThat(offers())
                .containsExactlyInAnyOrder("g:" + group + " HIDDEN", "g:others CLAIMABLE", "u:reader-bao CLAIMABLE");
        assertAgreed();
    }

    @Test
    void aCandidateOfATaskInHandWaitsUntilItIsGivenBack() {
        as(ANNA, () -> tasks.claim(task(), ANNA.name()));
        trusted.run(() -> tasks.addCandidateUser(task(), BAO.name()));
        assertThat(offers()).contains("u:reader-bao HIDDEN");
        assertAgreed();

        as(ANNA, () -> tasks.claim(task(), null));

        assertThat(offers()).contains("u:reader-bao CLAIMABLE");
        assertAgreed();
    }

    @Test
    void nameDueDateAndPriorityFollow() {
        change(one -> {
            one.setName("阅读附件");
            one.setDueDate(inDays(9));
            one.setPriority(80);
        });
        assertThat(row().name()).isEqualTo("阅读附件");
        assertThat(row().dueAt()).isEqualTo(inDays(9).toInstant());
        assertAgreed();

        change(one -> one.setDueDate(null));

        assertThat(row().dueAt()).isNull();
        assertAgreed();
    }

    @Test
    void aSuspendedProcessHidesItsTaskUntilItGoesOn() {
        var instance = started().getProcessInstanceId();

        trusted.run(() -> runtime.suspendProcessInstanceById(instance));
        assertThat(row().suspended()).isTrue();
        assertAgreed();

        trusted.run(() -> runtime.activateProcessInstanceById(instance));
        assertThat(row().suspended()).isFalse();
        assertAgreed();
    }

    @Test
    void aTaskMigratesWithItsProcess() {
        as(ANNA, () -> tasks.claim(task(), ANNA.name()));
        var newer = process().deploy(key, group, "盖章");

        trusted.run(() -> runtime.newMigration(runtime.createMigrationPlan(definition(), newer)
                        .mapEqualActivities()
                        .build())
                .processInstanceIds(started().getProcessInstanceId())
                .execute());

        assertThat(jdbc.queryForObject(
                        "SELECT process_definition FROM inbox_task WHERE task = ?", String.class, task()))
                .isEqualTo(newer)
                .isNotEqualTo(definition());
        assertThat(offers()).contains("u:reader-anna MINE");
        assertAgreed();
    }

    @Test
    void whatIsRolledBackLeavesNoTrace() {
        var before = offers();
        var vanished = new TransactionTemplate(transactions).execute(status -> {
            var other = process().start(key, null, "guihua", "不算数");
            as(ANNA, () -> tasks.claim(task(), ANNA.name()));
            assertThat(offers(other.getId())).isNotEmpty();
            assertThat(offers()).contains("u:reader-anna MINE");
            status.setRollbackOnly();
            return other;
        });

        assertThat(inbox.find(Objects.requireNonNull(vanished).getId())).isEmpty();
        assertThat(offers(vanished.getId())).isEmpty();
        assertThat(jdbc.queryForList(
                        "SELECT process FROM inbox_process WHERE process_instance = ?",
                        String.class,
                        vanished.getProcessInstanceId()))
                .isEmpty();
        assertThat(offers()).isEqualTo(before);
        assertThat(row().assignee()).isNull();
        assertAgreed();
    }

    /** What the nightly reconciliation would find, if one of the two were written alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE FROM inbox_task WHERE task = ?                                                              | not in the inbox
            UPDATE inbox_task SET state = 'DONE' WHERE task = ?                                                | not in the inbox
            DELETE FROM ACT_RU_TASK WHERE ID_ = ?                                                              | not in the engine
            UPDATE inbox_task SET step = 'userTask_other' WHERE task = ?                                       | different
            UPDATE inbox_task SET name = '别的' WHERE task = ?                                                   | different
            UPDATE inbox_task SET process_definition = 'older' WHERE task = ?                                  | different
            UPDATE inbox_task SET assignee = 'reader-bao' WHERE task = ?                                       | different
            UPDATE inbox_task SET due_at = NULL WHERE task = ?                                                 | different
            UPDATE inbox_task SET suspended = TRUE WHERE task = ?                                              | different
            UPDATE inbox_task SET assignee = 'reader-bao' WHERE task = ?                                       | not in hand
            DELETE FROM inbox_offer WHERE task = ? AND candidate                                               | not offered
            UPDATE inbox_offer SET candidate = FALSE WHERE task = ?                                            | not offered
            DELETE FROM ACT_RU_IDENTITYLINK WHERE TASK_ID_ = ?                                                 | offered for nothing
            UPDATE inbox_offer SET state = 'CLAIMABLE' WHERE task = ? AND candidate                            | offered differently
            UPDATE inbox_offer SET state = 'HIDDEN' WHERE task = ?                                             | offered differently
            UPDATE inbox_offer SET due_at = due_at + INTERVAL 1 DAY WHERE task = ?                             | offered differently
            UPDATE inbox_offer SET step = 'userTask_other' WHERE task = ?                                      | offered differently
            UPDATE inbox_offer SET process = 'other' WHERE task = ?                                            | offered differently
            UPDATE inbox_offer SET community = NULL WHERE task = ?                                             | offered differently
            UPDATE inbox_offer SET business_key = NULL WHERE task = ?                                          | offered differently
            UPDATE inbox_offer SET suspended = TRUE WHERE task = ?                                             | offered differently
            UPDATE inbox_task SET state = 'CANCELLED' WHERE task = ?                                           | still offered
            """)
    void everyDifferenceIsReported(String tampering, String report) {
        as(ANNA, () -> tasks.claim(task(), ANNA.name()));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.execute("SET foreign_key_checks = 0");
            assertThat(jdbc.update(tampering, task())).isPositive();
            jdbc.execute("SET foreign_key_checks = 1");

            assertThat(differences(task())).anyMatch(difference -> difference.startsWith(report + ": "));
        });
        assertAgreed();
    }

    private void assertAgreed() {
        assertAgreed(task());
    }

    private void assertAgreed(String task) {
        assertThat(differences(task)).isEmpty();
    }

    private List<String> differences(String task) {
        return reconciliation.reconcile().differences().stream()
                .filter(difference -> difference.contains(task))
                .toList();
    }

    private InboxRow row() {
        return inbox.find(task()).orElseThrow();
    }

    private List<String> offers() {
        return offers(task());
    }

    private List<String> offers(String task) {
        return jdbc.query(
                "SELECT recipient, state FROM inbox_offer WHERE task = ? ORDER BY recipient",
                (row, index) -> row.getString(1) + " " + row.getString(2),
                task);
    }

    private void change(Consumer<Task> change) {
        trusted.run(() -> {
            var one = process().taskOf(started().getProcessInstanceId());
            change.accept(one);
            tasks.saveTask(one);
        });
    }

    private void as(UserId person, Runnable work) {
        actor.as(person, Set.of(group), work);
    }

    private Date inDays(int days) {
        return Date.from(clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(days)));
    }

    private String task() {
        return started().getId();
    }

    private SmallProcess process() {
        return Objects.requireNonNull(process);
    }

    private String definition() {
        return Objects.requireNonNull(definition);
    }

    private Task started() {
        return Objects.requireNonNull(started);
    }
}
