package org.yanzhen.projects.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.projects.*;
import org.yanzhen.shared.ChinaTime;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Play;
import org.yanzhen.testing.Scene;

/** 季度评审 and 整改. */
@ApplicationTest
class QuarterlyReviewProcessTest {

    private static final LocalDate SPRING = LocalDate.of(2023, 3, 27);

    @Autowired
    Scene scene;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Timetable timetable;

    private Play inSpring() {
        return scene.proposed().approved().until(SPRING);
    }

    private Play red() {
        var play = inSpring().reportedAndVerified(25);
        return play.does(
                "party-office-1", "setLight", Map.of("light", "RED", "remark", "关键任务没有完成。", "deadline", "2023-04-10"));
    }

    @Test
    void aQuarterIsReportedVerifiedAndLit() {
        var play = inSpring();

        assertThat(play.waitingFor()).containsExactly("reportQuarter");
        play.reviewedGreen(25);

        var review = play.review(1);
        assertThat(review.state()).isEqualTo(QuarterlyReview.State.LIT);
        assertThat(review.light()).contains(Light.GREEN);
        assertThat(review.dueOn()).isEqualTo(LocalDate.of(2023, 4, 10)); // five working days, 清明 in between
        assertThat(play.waitingFor()).isEmpty();
    }

    @Test
    void aReportIsReturnedAndHandedInAgain() {
        var play = inSpring().reportedAndVerified(25);

        play.does("party-office-1", "setLight", Map.of("light", "RETURN", "remark", "缺少现场照片。"));
        assertThat(play.waitingFor()).containsExactly("reportQuarter");
        play.reviewedGreen(25);

        assertThat(play.review(1).light()).contains(Light.GREEN);
    }

    @Test
    void aReportReturnedBeforeItIsDueIsNeitherEscalatedNorMissingBeforeThatDay() {
        var play = inSpring().reportedAndVerified(25);
        play.does("party-office-1", "setLight", Map.of("light", "RETURN", "remark", "缺少现场照片。"));

        play.until(LocalDate.of(2023, 4, 12)); // due on the 10th
        assertThat(play.review(1).escalated()).isFalse();

        play.until(LocalDate.of(2023, 4, 13));
        assertThat(play.review(1).escalated()).isTrue();
        assertThat(play.review(1).state()).isEqualTo(QuarterlyReview.State.OPEN);

        play.until(LocalDate.of(2023, 4, 23));
        assertThat(play.review(1).state()).isEqualTo(QuarterlyReview.State.MISSING);
    }

    @Test
    void aRedLightDemandsARectificationThatTheResidentTeamChecks() {
        var play = red();

        assertThat(play.waitingFor()).containsExactly("reportRectification");
        play.does(play.secretary(), "reportRectification", Map.of("done", "已补齐资料并完成滞后任务。"));
        play.does(play.team(), "recheckRectification", Map.of("recheck", "PASSED"));

        assertThat(play.waitingFor()).isEmpty();
        assertThat(play.file().rectifications())
                .singleElement()
                .extracting(Rectification::state)
                .isEqualTo(Rectification.State.PASSED);
    }

    @Test
    void aRectificationThatFailsTheRecheckIsSupervisedAndDoneAgain() {
        var play = red();
        play.does(play.secretary(), "reportRectification", Map.of("done", "已整改。"));
        play.does(play.team(), "recheckRectification", Map.of("recheck", "FAILED", "findings", "现场仍有两处未完成。"));

        assertThat(play.waitingFor()).containsExactly("superviseRectification");
        play.does("committee-1", "superviseRectification", Map.of("measure", "约谈书记。", "deadline", "2023-05-15"));
        play.does(play.secretary(), "reportRectification", Map.of("done", "全部完成。"));
        play.does(play.team(), "recheckRectification", Map.of("recheck", "PASSED"));

        var rectification = play.file().rectifications().get(0);
        assertThat(rectification.supervisions()).isEqualTo(1);
        assertThat(rectification.state()).isEqualTo(Rectification.State.PASSED);
    }

    @Test
    void aRectificationThatIsOverdueGoesToTheWorkingCommittee() {
        var play = red();

        play.until(LocalDate.of(2023, 5, 12));

        assertThat(play.waitingFor()).containsExactly("superviseRectification");
    }

    @Test
    void spendingAboveTheBudgetAndFallingProgressAreSeenByWhoeverComesAfter() {
        var play = inSpring().reviewedGreen(50).until(LocalDate.of(2023, 6, 27));
        var shown = scene.as(play.secretary())
                .get("/api/tasks/" + play.task("reportQuarter"))
                .json()
                .path("data");
        assertThat(shown.path("spending").path("before").asText()).contains("20,000.00");
        assertThat(shown.path("spending").path("left").asText()).contains("60,000.00");
        assertThat(shown.path("progress").path(0).path("before").asText()).contains("50%");
        var report = new HashMap<>(Play.report(30));
        report.put("spent", "999999999");

        assertThat(play.tries(play.secretary(), "reportQuarter", report).status())
                .isEqualTo(400);
        report.put("spent", "60000.01");
        var refused = play.tries(play.secretary(), "reportQuarter", report);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("overBudgetReason");
        report.put("overBudgetReason", "材料涨价。");
        play.does(play.secretary(), "reportQuarter", report);

        var team = scene.as(play.team())
                .get("/api/tasks/" + play.task("verifyReport"))
                .body();
        assertThat(team).contains("材料涨价。", "（比上季度的 50% 下降）", "超预算");
        assertThat(scene.as("auditor-1").get("/projects/" + play.id()).body()).contains("超预算", "材料涨价。", "比上季度的 50% 下降");
        assertThat(scene.as("auditor-1").get("/board?year=2023").body()).contains("超预算");
    }

    @Test
    void aReportThatIsLateIsReportedUpwardsAndStillTaken() {
        var play = inSpring();
        assertThat(scene.as(play.secretary()).get("/projects/" + play.id()).body())
                .as("not offered, with the reason")
                .contains("现在不能申请验收：还有季度评审没有完成。")
                .doesNotContain("/projects/" + play.id() + "/acceptance");

        play.until(LocalDate.of(2023, 4, 17));
        assertThat(play.waitingFor()).containsExactly("reportQuarter");
        assertThat(play.review(1).late()).isFalse(); // nothing reported yet
        play.reviewedGreen(25);

        assertThat(play.review(1).late()).isTrue();
    }

    @Test
    void aReportThatNeverComesIsMissingAndDemandsARectification() {
        var play = inSpring();

        play.until(LocalDate.of(2023, 4, 25));

        assertThat(play.review(1).state()).isEqualTo(QuarterlyReview.State.MISSING);
        assertThat(play.waitingFor()).containsExactly("reportRectification");
    }

    @Test
    void aQuarterInWhichTheProjectStoodStillIsNotReviewed() {
        var play = scene.proposed().approved().until(LocalDate.of(2023, 3, 1)).intervened("SUSPEND");
        play.until(LocalDate.of(2023, 4, 5)).intervened("RESUME");
        play.until(LocalDate.of(2023, 4, 6));

        assertThat(play.review(1).state()).isEqualTo(QuarterlyReview.State.EXEMPT);
        assertThat(play.waitingFor()).isEmpty();
    }

    @Test
    void whatWasComputedFarAheadIsComputedAgainWhenTheHolidaysAreKnownAndWhatIsDueStays() {
        var play = inSpring();
        var windows = timers(play, "event_windowOpening");
        var due = Objects.requireNonNull(engine.getTaskService()
                .createTaskQuery()
                .taskId(play.task("reportQuarter"))
                .singleResult()
                .getDueDate());
        var early =
                Date.from(LocalDate.of(2023, 4, 1).atStartOfDay(ChinaTime.ZONE).toInstant());
        var lifecycle = play.instances().stream()
                .filter(instance -> instance.getProcessDefinitionId().startsWith("projectLifecycle:"))
                .findFirst()
                .orElseThrow()
                .getId();
        var acceptance = runtime().getVariable(lifecycle, "acceptanceOpensAt");
        windows.keySet().forEach(timer -> engine.getManagementService().setJobDuedate(timer, early));
        timers(play, "boundaryEvent_reportMissing").keySet().forEach(timer -> engine.getManagementService()
                .setJobDuedate(timer, early));
        runtime().setVariable(lifecycle, "acceptanceOpensAt", early);

        timetable.computeAgain();

        assertThat(windows).hasSize(3);
        assertThat(timers(play, "event_windowOpening")).isEqualTo(windows);
        assertThat(runtime().getVariable(lifecycle, "acceptanceOpensAt")).isEqualTo(acceptance);
        assertThat(timers(play, "boundaryEvent_reportMissing").values())
                .singleElement()
                .satisfies(at -> assertThat(at).isAfter(due));
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(play.task("reportQuarter"))
                        .singleResult()
                        .getDueDate())
                .isEqualTo(due);
    }

    private Map<String, Date> timers(Play play, String step) {
        return play.instances().stream()
                .flatMap(instance -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .activityId(step)
                        .list()
                        .stream())
                .collect(Collectors.toMap(Job::getId, Job::getDuedate));
    }

    private RuntimeService runtime() {
        return engine.getRuntimeService();
    }

    @Test
    void nobodyReportsAQuarterThatIsNotOpen() {
        var play = scene.proposed().approved();

        assertThat(play.waitingFor()).isEmpty();
        assertThat(play.file().review(1)).isNull();
    }
}
