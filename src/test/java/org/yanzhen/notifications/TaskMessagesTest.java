package org.yanzhen.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionOperations;
import org.yanzhen.demo.Visitor;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.WorkingDays;
import org.yanzhen.tasks.Reminders;
import org.yanzhen.tasks.Reminders.Rung;
import org.yanzhen.tasks.TaskEvent.TaskReminder;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Play;
import org.yanzhen.testing.Scene;

/** Whoever a task waits for is told at once, of one matter once a day; and messages lead somewhere. */
@ApplicationTest
class TaskMessagesTest {

    @Autowired
    Scene scene;

    @Autowired
    TaskMessages messages;

    @Autowired
    OverdueDigest digest;

    @Autowired
    Reminders reminders;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    TaskService tasks;

    @Autowired
    TrustedEngine trusted;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcTemplate jdbc;

    /** What others left untold would be said in one sentence with what is new here. */
    @BeforeEach
    void everythingIsTold() {
        scene.tell();
    }

    /** What one person was told of a matter. */
    private record Told(long id, String code, String link, String text, boolean read) {}

    @Test
    void whoeverCouldTakeANewTaskIsTold() {
        var play = scene.proposed();
        scene.tell();
        var check = play.task("checkProposal");

        for (var person : List.of("party-office-1", "party-office-2")) {
            scene.tell();
            var told = awaitOne(person, play, "checkProposal", "task-new");
            assertThat(told.link()).isEqualTo("/tasks/" + check);
            assertThat(told.text())
                    .isEqualTo("新待办“形式审查”，请于%s前办理：%s《老旧小区加装电梯协商共治》"
                            .formatted(
                                    Formats.day(dueDay(check)),
                                    play.file().community().name()));
        }
        assertThat(told("committee-1", play, "checkProposal")).isEmpty();
    }

    /** The event says why, the task where to go on: whichever comes first. */
    @Test
    void whatWasReturnedIsToldOnceWithItsReasonAndLeadsToTheTask() {
        var play = scene.proposed()
                .does("party-office-1", "checkProposal", Map.of("outcome", "RETURN", "remarks", "请补充预算明细。"));

        var revise = play.task("reviseProposal");
        scene.tell();
        await().untilAsserted(() -> assertThat(told(play.secretary(), play, "reviseProposal"))
                .extracting(Told::code, Told::link)
                .containsExactly(tuple("proposal-checked-return", "/tasks/" + revise)));
        assertThat(awaitOne(play.secretary(), play, "reviseProposal", "proposal-checked-return")
                        .text())
                .endsWith("退回修改：请补充预算明细。");
    }

    @Test
    void aReportThatComesBackAndOneThatIsVerifiedAreTold() {
        var play = scene.proposed().approved().until(LocalDate.of(2023, 3, 27));
        scene.tell();
        awaitOne(play.secretary(), play, "reportQuarter", "task-new");
        play.reportedAndVerified(50)
                .does("party-office-1", "setLight", Map.of("light", "RETURN", "remark", "请说明支出用途。"));

        assertThat(awaitOne(play.secretary(), play, "reportQuarter", "report-returned")
                        .text())
                .endsWith("的填报退回补报：请说明支出用途。");
    }

    @Test
    void aChangeThatIsRefusedIsTold() {
        var play = scene.proposed().approved();
        var change = Scene.proposal();
        change.put("milestones", Scene.milestones(10, 30, 30, 30));
        change.put("reason", "上级规划调整。");
        var asked = play.asks(play.secretary(), "changes", change);
        assertThat(asked.isRefusal()).as(asked.body()).isFalse();
        play.does("party-office-1", "checkChange", Map.of("outcome", "REFUSE", "remarks", "超出年度计划。"));

        await().untilAsserted(() ->
                assertThat(scene.as(play.secretary()).get("/messages").body()).contains("的变更没有同意：超出年度计划。"));
    }

    @Test
    void whoIsHandedATaskHearsOfItAndWhoTakesOneDoesNot() {
        var play = scene.proposed();
        var check = play.task("checkProposal");
        scene.tell();
        awaitOne("party-office-2", play, "checkProposal", "task-new");
        scene.today(scene.today().plusDays(1));

        scene.as("party-office-1").post("/api/tasks/" + check + "/claim", Map.of());
        scene.tell();
        trusted.run(() -> tasks.setAssignee(check, "party-office-2"));
        scene.tell();

        await().untilAsserted(() ->
                assertThat(told("party-office-2", play, "checkProposal")).hasSize(2));
        assertThat(told("party-office-1", play, "checkProposal")).hasSize(1);
    }

    @Test
    void whatWasGivenBackWaitsAgainForAll() {
        var play = scene.proposed();
        var check = play.task("checkProposal");
        scene.tell();
        awaitOne("party-office-2", play, "checkProposal", "task-new");
        scene.as("party-office-1").post("/api/tasks/" + check + "/claim", Map.of());
        scene.today(scene.today().plusDays(1));

        scene.as("party-office-1").post("/api/tasks/" + check + "/give-back", Map.of());
        scene.tell();

        await().untilAsserted(() ->
                assertThat(told("party-office-2", play, "checkProposal")).hasSize(2));
    }

    /** As when the node that was to say it died. */
    @Test
    void aReminderOfARungThatWasPassedOrOfWhatIsDoneIsNotSaidAfterwards() {
        var play = scene.proposed();
        var check = play.task("checkProposal");
        scene.tell();
        awaitOne("party-office-1", play, "checkProposal", "task-new");
        var before = new TaskReminder(
                check,
                "userTask_checkProposal",
                "形式审查",
                play.id(),
                null,
                null,
                dueDay(check).atTime(23, 59).atZone(ZoneId.systemDefault()).toInstant(),
                null,
                Rung.BEFORE,
                List.of("g:party-office"));
        scene.today(dueDay(check));
        reminders.remind();
        awaitCodes("party-office-1", play, "checkProposal", "task-new", "task-on");

        scene.today(workingDays.plus(dueDay(check), 1));
        TaskMessages now = AopTestUtils.getTargetObject(messages);
        transaction.executeWithoutResult(status -> now.remind(before));

        awaitCodes("party-office-1", play, "checkProposal", "task-new", "task-on");
    }

    @Test
    void whatStaysOverdueIsSaidOnceAWeekToThoseAskedAndThoseAbove() {
        var play = scene.proposed().approved().until(LocalDate.of(2023, 3, 27));
        var report = play.task("reportQuarter");
        var due = dueDay(report);
        scene.today(workingDays.plus(due, 3));
        reminders.remind();
        scene.today(LocalDate.of(2023, 4, 17));
        digest.onceAWeek();
        digest.onceAWeek();

        assertThat(digests(play.secretary()))
                .containsExactly("您有 1 项待办长期逾期，请尽快办理。最早的是“填报季度进展”，应于%s前办理：%s《老旧小区加装电梯协商共治》"
                        .formatted(Formats.day(due), play.file().community().name()));
        assertThat(digests("party-office-1")).isNotEmpty();

        scene.today(LocalDate.of(2023, 4, 18));
        digest.onceAWeek();
        assertThat(digests(play.secretary())).hasSize(1);
        scene.today(LocalDate.of(2023, 4, 24));
        digest.onceAWeek();
        assertThat(digests(play.secretary())).hasSize(2);

        play.does(play.secretary(), "reportQuarter", Play.report(50));
        scene.today(LocalDate.of(2023, 5, 4)); // after three days off
        digest.onceAWeek();
        assertThat(digests(play.secretary())).hasSize(2);
    }

    @Test
    void whoOpensAMessageHasReadItAndNobodyOpensThatOfAnother() {
        var play = scene.proposed();
        scene.tell();
        var told = awaitOne("party-office-1", play, "checkProposal", "task-new");
        assertThat(told.read()).isFalse();
        assertThat(page("party-office-1", "/messages").body()).contains("href=\"/messages/" + told.id() + "\"");

        assertThat(page("party-office-2", "/messages/" + told.id()).status()).isEqualTo(404);
        assertThat(one("party-office-1", play, "checkProposal").read()).isFalse();

        assertThat(page("party-office-1", "/messages/" + told.id()).body()).contains("形式审查");
        assertThat(one("party-office-1", play, "checkProposal").read()).isTrue();
    }

    @Test
    void aMessageAboutSomethingFinishedOrInOtherHandsLeadsToTheFile() {
        var play = scene.proposed();
        scene.tell();
        var told = awaitOne("party-office-1", play, "checkProposal", "task-new");
        scene.as("party-office-2").post("/api/tasks/" + play.task("checkProposal") + "/claim", Map.of());

        var taken = page("party-office-1", "/messages/" + told.id());
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body()).contains("“形式审查”已由", "签收", "老旧小区加装电梯协商共治", "<nav ");

        play.does("party-office-2", "checkProposal", Map.of("outcome", "ACCEPT"));
        var done = page("party-office-1", "/messages/" + told.id());
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body()).contains("“形式审查”已由", "办理完毕", "老旧小区加装电梯协商共治", "<nav ");
    }

    private Visitor.Answer page(String user, String path) {
        return scene.as(user).page(path);
    }

    private LocalDate dueDay(String task) {
        return trusted.call(() -> LocalDate.ofInstant(
                tasks.createTaskQuery().taskId(task).singleResult().getDueDate().toInstant(), ZoneId.systemDefault()));
    }

    private Told awaitOne(String user, Play play, String step, String code) {
        await().untilAsserted(() ->
                assertThat(told(user, play, step)).last().extracting(Told::code).isEqualTo(code));
        return one(user, play, step);
    }

    private void awaitCodes(String user, Play play, String step, String... codes) {
        await().untilAsserted(() ->
                assertThat(told(user, play, step)).extracting(Told::code).containsExactly(codes));
    }

    private Told one(String user, Play play, String step) {
        var told = told(user, play, step);
        return Objects.requireNonNull(told.get(told.size() - 1));
    }

    private List<Told> told(String user, Play play, String step) {
        return jdbc.query(
                "SELECT id, code, link, text, read_at FROM message WHERE recipient = ? AND matter = ? ORDER BY told_on",
                (row, index) -> new Told(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5) != null),
                user,
                play.id() + "/userTask_" + step);
    }

    private List<String> digests(String user) {
        return jdbc.queryForList(
                "SELECT text FROM message WHERE recipient = ? AND code LIKE 'overdue-digest%' AND told_on >= ? ORDER BY id",
                String.class, user, Date.valueOf(LocalDate.of(2023, 4, 1)));
    }
}
