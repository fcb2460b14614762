package org.yanzhen.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.yanzhen.testing.Together.atOnce;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.engine.Actor;
import org.yanzhen.engine.Concurrency;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.engine.Refusals;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.Refusal;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/**
 * Whatever two do to one task at the same instant, every pair of acts: it happens in one order or the other, whoever
 * comes too late reads why, and nothing breaks.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneTaskTogetherTest {

    private static final int RACES = 25;

    /** What can happen to a task. */
    enum Act {
        COMPLETE,
        CLAIM,
        GIVE_BACK,
        REASSIGN,
        TIMER,
        TERMINATION;

        boolean endsTheTask() {
            return this == COMPLETE || this == TIMER || this == TERMINATION;
        }
    }

    /** What people read who come too late: never just that somebody was faster. */
    private static final Set<String> REASONS = Set.of(
            "task-done-by",
            "task-done",
            "task-withdrawn",
            "task-in-hand-of",
            "task-of-another",
            "nobody-waits-for-message",
            "job-done");

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    TrustedEngine trusted;

    @Autowired
    Actor actor;

    @Autowired
    Directory directory;

    @Autowired
    TaskDesk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    Reconciliation reconciliation;

    private final String key = SmallProcess.unique("race");
    private final String group = SmallProcess.unique("racers");
    private final Caller anna = new Caller(new UserId(group + "-anna"), "安娜", Set.of(group));
    private final Caller bao = new Caller(new UserId(group + "-bao"), "阿宝", Set.of(group));
    private final Caller chen = new Caller(new UserId(group + "-chen"), "小陈", Set.of(group));
    private @Nullable SmallProcess process;

    @BeforeAll
    void aTaskThatMayEndInThreeWays() {
        for (var one : List.of(anna, bao, chen)) {
            directory.put(new Person(one.id(), one.name(), one.groups()), Scene.PASSWORD);
        }
        process = new SmallProcess(engine, trusted);
        process.deploy(
                key,
                Bpmn.createExecutableProcess(key)
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .userTask(SmallProcess.READ)
                        .name("阅读")
                        .camundaCandidateGroups(group)
                        .boundaryEvent("boundaryEvent_late")
                        .timerWithDuration("P1D")
                        .endEvent()
                        .moveToActivity(SmallProcess.READ)
                        .boundaryEvent("boundaryEvent_ended")
                        .message(key)
                        .endEvent()
                        .moveToActivity(SmallProcess.READ)
                        .endEvent()
                        .done());
    }

    @AfterAll
    void nothingIsLeft() {
        Objects.requireNonNull(process).remove(key);
        List.of(anna, bao, chen).forEach(one -> directory.remove(one.id()));
    }

    static Stream<Arguments> pairs() {
        return Stream.of(Act.values()).flatMap(one -> Stream.of(Act.values())
                .filter(other -> one.compareTo(other) <= 0)
                .map(other -> Arguments.of(one, other)));
    }

    /** How an act came out: as asked, or refused. */
    private record Outcome(Act act, Optional<Refusal> refusal) {

        boolean happened() {
            return refusal.isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} and {1}")
    @MethodSource("pairs")
    void oneAfterTheOtherWhicheverComesFirst(Act one, Act other) throws Exception {
        var held = one == Act.GIVE_BACK || other == Act.GIVE_BACK;
        for (var race = 0; race < RACES; race++) {
            var task = Objects.requireNonNull(process).start(key, null, "guihua", "口袋公园");
            if (held) {
                as(anna, () -> desk.claim(task.getId(), anna));
            }

            var outcomes = atOnce(
                    () -> tried(one, task, anna, held ? bao : anna),
                    () -> tried(other, task, other == one ? bao : anna, bao));

            assertFair(task.getId(), outcomes);
        }
        assertThat(reconciliation.reconcile().differences())
                .noneMatch(difference -> difference.contains(key) || difference.contains(group));
    }

    private void assertFair(String task, List<Outcome> outcomes) {
        var happened =
                outcomes.stream().filter(Outcome::happened).map(Outcome::act).toList();
        var ends = happened.stream().filter(Act::endsTheTask).toList();
        var claims = outcomes.stream().allMatch(outcome -> outcome.act() == Act.CLAIM);
        assertThat(happened).as("%s", outcomes).hasSizeBetween(1, claims ? 1 : 2);
        assertThat(ends).as("%s", outcomes).hasSizeLessThan(2);
        assertThat(outcomes.stream().flatMap(outcome -> outcome.refusal().stream()))
                .extracting(Refusal::code)
                .isSubsetOf(REASONS);
        var row = inbox.find(task).orElseThrow();
        assertThat(row.state()).isEqualTo(ends.isEmpty() ? "OPEN" : ends.contains(Act.COMPLETE) ? "DONE" : "CANCELLED");
    }

    private Outcome tried(Act act, Task task, Caller holder, Caller claimant) {
        try {
            switch (act) {
                case COMPLETE -> as(holder, () -> desk.complete(task.getId(), Map.of(), holder));
                case CLAIM -> as(claimant, () -> desk.claim(task.getId(), claimant));
                case GIVE_BACK -> as(anna, () -> desk.giveBack(task.getId(), anna));
                case REASSIGN ->
                    actor.as(
                            new UserId("administrator"),
                            Set.of(Role.ADMINISTRATOR.group()),
                            () -> tasks.setAssignee(task.getId(), chen.id().name()));
                case TIMER -> timer(task);
                case TERMINATION -> termination(task);
            }
            return new Outcome(act, Optional.empty());
        } catch (RuntimeException e) {
            return new Outcome(act, Optional.of(Refusals.of(e).orElseThrow(() -> e)));
        }
    }

    /** Tried again when it meets somebody, as by the engine's own executor; gone when the task is over. */
    private void timer(Task task) {
        Concurrency.retrying(() -> {
            var job = management
                    .createJobQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .singleResult();
            if (job == null) {
                throw new RuleViolation("task-done");
            }
            management.executeJob(job.getId());
            return true;
        });
    }

    /** Part of what somebody decides, which is tried again. */
    private void termination(Task task) {
        Concurrency.retrying(() -> {
            trusted.run(() -> runtime.createMessageCorrelation(key)
                    .processInstanceId(task.getProcessInstanceId())
                    .correlate());
            return true;
        });
    }

    @Test
    void aTimerIsCarriedOutOnce() {
        var task = Objects.requireNonNull(process).start(key, null, "guihua", "口袋公园");
        var job = management
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        management.executeJob(job.getId());

        assertThat(catchThrowable(() -> management.executeJob(job.getId())))
                .satisfies(failure ->
                        assertThat(Refusals.of(failure).orElseThrow().code()).isEqualTo("job-done"));
    }

    private void as(Caller caller, Runnable work) {
        actor.as(caller.id(), caller.groups(), work);
    }
}
