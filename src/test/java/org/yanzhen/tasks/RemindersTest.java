package org.yanzhen.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.WorkingDays;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Play;
import org.yanzhen.testing.Scene;

/** 提醒与催办: before a task is due, on the day, after it, and then to those above; each said once. */
@ApplicationTest
class RemindersTest {

    @Autowired
    Scene scene;

    @Autowired
    Reminders reminders;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TrustedEngine trusted;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aSecretaryHearsOfAReportFourTimesAndInTheEndTheOfficeDoesToo() {
        var play = reporting();
        var report = play.task("reportQuarter");
        var due = dueDay(report);

        remindOn(workingDays.plus(due, -2));
        assertThat(rung(report)).isEqualTo("NEVER");

        remindOn(workingDays.plus(due, -1));
        awaitTold(play.secretary(), report, "task-before");
        remindOn(due);
        awaitTold(play.secretary(), report, "task-before", "task-on");
        remindOn(workingDays.plus(due, 1));
        awaitTold(play.secretary(), report, "task-before", "task-on", "task-after");
        assertThat(told("party-office-1", report)).isEmpty();
        remindOn(workingDays.plus(due, 3));
        awaitTold(play.secretary(), report, "task-before", "task-on", "task-after", "task-escalated");
        awaitTold("party-office-1", report, "task-escalated-above");
        awaitTold("party-office-2", report, "task-escalated-above");

        remindOn(workingDays.plus(due, 10));
        assertThat(rung(report)).isEqualTo("ESCALATED");
        assertThat(told(play.secretary(), report)).hasSize(4);
        assertThat(told("committee-1", report)).isEmpty();
    }

    @Test
    void aMessageSaysWhatWhoseAndUntilWhenAndLeadsThere() {
        var play = reporting();
        var report = play.task("reportQuarter");
        var due = dueDay(report);

        remindOn(workingDays.plus(due, -1));
        awaitTold(play.secretary(), report, "task-before");

        var page = scene.as(play.secretary()).get("/messages").body();
        assertThat(page)
                .contains("“填报季度进展”将于%s到期：%s《老旧小区加装电梯协商共治》"
                        .formatted(Formats.day(due), play.file().community().name()));
        assertThat(scene.as(play.secretary()).get("/messages/unread").body()).contains("class=\"count\"");
    }

    @Test
    void whoeverHasItInHandHearsOfItAlone() {
        var taken = scene.proposed().task("checkProposal");
        var free = scene.proposed().task("checkProposal");
        scene.as("party-office-1").post("/api/tasks/" + taken + "/claim", Map.of());

        remindOn(dueDay(taken));

        awaitTold("party-office-1", taken, "task-on");
        awaitTold("party-office-1", free, "task-on");
        awaitTold("party-office-2", free, "task-on");
        assertThat(told("party-office-2", taken)).isEmpty();
    }

    @Test
    void aboveTheOfficeIsTheWorkingCommittee() {
        var check = scene.proposed().task("checkProposal");

        remindOn(workingDays.plus(dueDay(check), 3));

        awaitTold("party-office-1", check, "task-escalated");
        awaitTold("committee-1", check, "task-escalated-above");
        awaitTold("committee-2", check, "task-escalated-above");
    }

    /** Who has a task in hand belongs to the office; those above it are the same as before. */
    @Test
    void theEscalationOfAClaimedTaskReachesThoseAboveTheOffice() {
        var check = scene.proposed().task("checkProposal");
        scene.as("party-office-1").post("/api/tasks/" + check + "/claim", Map.of());

        remindOn(workingDays.plus(dueDay(check), 3));

        awaitTold("committee-1", check, "task-escalated-above");
        awaitTold("party-office-1", check, "task-escalated");
        assertThat(told("party-office-2", check)).isEmpty();
    }

    /** The model's timer and the ladder come to the same day. */
    @Test
    void thoseAboveHearOnceOfAReportThatIsLate() {
        var play = reporting();
        var report = play.task("reportQuarter");
        var late = workingDays.plus(dueDay(report), 3);
        play.until(late);
        await().untilAsserted(() -> assertThat(of("party-office-1", play, late)).hasSize(1));

        remindOn(late);

        awaitTold(play.secretary(), report, "task-escalated");
        assertThat(of("party-office-1", play, late)).containsExactly("report-late-above");
        assertThat(of("committee-1", play, late)).containsExactly("report-late-above");
    }

    /** What is sent back stays due when it was: the ladder says so at once, the model's timer three days later. */
    @Test
    void thoseWhoHeardFromTheLadderDoNotHearTheSameFromTheModelDaysLater() {
        var play = reporting();
        var back = workingDays.plus(dueDay(play.task("reportQuarter")), 4);
        play.reportedAndVerified(50);
        scene.today(back);
        play.does("party-office-1", "setLight", Map.of("light", "RETURN", "remark", "缺少现场照片。"));
        var report = play.task("reportQuarter");
        remindOn(back);
        awaitTold("party-office-1", report, "task-escalated-above");

        var late = workingDays.plus(back, 3);
        play.until(late);

        await().untilAsserted(() -> assertThat(of("committee-1", play, late)).containsExactly("report-late-above"));
        assertThat(of("party-office-1", play, late)).isEmpty();
    }

    @Test
    void thoseWhoHeardOfEachLateDepartmentFromTheModelDoNotHearItFromTheLadderDaysLater() {
        var play = scene.proposed().accepted();
        var due = dueDay(play.task("giveOpinion"));
        play.until(workingDays.plus(due, 1));
        var departments = play.file().project().departments();
        await().untilAsserted(() -> assertThat(ofOpinions("party-office-1", play))
                .containsOnly("department-late-above")
                .hasSameSizeAs(departments));

        remindOn(workingDays.plus(due, 3));

        await().untilAsserted(() -> assertThat(departments)
                .allSatisfy(department ->
                        assertThat(ofOpinions(department + "-1", play)).contains("task-escalated")));
        assertThat(ofOpinions("party-office-1", play))
                .containsOnly("department-late-above")
                .hasSameSizeAs(departments);
    }

    private List<String> ofOpinions(String user, Play play) {
        return jdbc.queryForList(
                "SELECT code FROM message WHERE recipient = ? AND matter LIKE ?",
                String.class,
                user,
                play.id() + "/userTask_giveOpinion%");
    }

    @Test
    void whatIsDueLaterThanItWasIsRemindedOfAnew() {
        var play = reporting();
        var report = play.task("reportQuarter");
        var due = dueDay(report);
        remindOn(workingDays.plus(due, 1));
        awaitTold(play.secretary(), report, "task-after");

        var later = workingDays.plus(due, 10);
        trusted.run(() -> tasks.setDueDate(
                report,
                Date.from(
                        later.atTime(23, 59, 59).atZone(ZoneId.systemDefault()).toInstant())));
        remindOn(workingDays.plus(due, 2));
        assertThat(rung(report)).isEqualTo("NEVER");

        remindOn(later);
        awaitTold(play.secretary(), report, "task-after", "task-on");
    }

    /** Who comes late is told where it stands, not everything that was missed. */
    @Test
    void theRungsThatWereMissedAreNotSaidLater() {
        var play = reporting();
        var report = play.task("reportQuarter");

        remindOn(workingDays.plus(dueDay(report), 1));

        awaitTold(play.secretary(), report, "task-after");
    }

    @Test
    void nobodyIsRemindedOfWhatIsSuspended() {
        var play = reporting();
        var report = play.task("reportQuarter");
        var instance = trusted.call(
                () -> tasks.createTaskQuery().taskId(report).singleResult().getProcessInstanceId());
        trusted.run(() -> runtime.suspendProcessInstanceById(instance));

        remindOn(dueDay(report));
        assertThat(rung(report)).isEqualTo("NEVER");

        trusted.run(() -> runtime.activateProcessInstanceById(instance));
        reminders.remind();
        awaitTold(play.secretary(), report, "task-on");
    }

    @Test
    void nobodyIsRemindedOfWhatIsDone() {
        var play = reporting();
        var report = play.task("reportQuarter");
        var due = dueDay(report);
        play.does(play.secretary(), "reportQuarter", Play.report(50));

        remindOn(due);

        assertThat(rung(report)).isEqualTo("NEVER");
    }

    private Play reporting() {
        return scene.proposed().approved().until(LocalDate.of(2023, 3, 27));
    }

    /** Twice, as it is done every ten minutes. */
    private void remindOn(LocalDate day) {
        scene.today(day);
        reminders.remind();
        reminders.remind();
    }

    private LocalDate dueDay(String task) {
        return trusted.call(() -> LocalDate.ofInstant(
                tasks.createTaskQuery().taskId(task).singleResult().getDueDate().toInstant(), ZoneId.systemDefault()));
    }

    private String rung(String task) {
        return jdbc.queryForList("SELECT reminded FROM inbox_task WHERE task = ?", String.class, task)
                .get(0);
    }

    private void awaitTold(String user, String task, String... codes) {
        await().untilAsserted(() -> assertThat(told(user, task)).containsExactly(codes));
    }

    private List<String> told(String user, String task) {
        return jdbc.queryForList(
                "SELECT code FROM message WHERE recipient = ? AND link = ? AND code <> 'task-new' ORDER BY id",
                String.class,
                user,
                "/tasks/" + task);
    }

    private List<String> of(String user, Play play, LocalDate day) {
        return jdbc.queryForList(
                "SELECT code FROM message WHERE recipient = ? AND matter = ? AND told_on = ?",
                String.class,
                user,
                play.id() + "/userTask_reportQuarter",
                java.sql.Date.valueOf(day));
    }
}
