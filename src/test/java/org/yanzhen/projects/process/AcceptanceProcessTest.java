package org.yanzhen.projects.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yanzhen.testing.Refused.assertAnswered;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.projects.*;
import org.yanzhen.shared.ChinaTime;
import org.yanzhen.tasks.Reminders.Rung;
import org.yanzhen.tasks.TaskEvent.TaskReminder;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Play;
import org.yanzhen.testing.Scene;

/** 项目验收, and how the year ends. */
@ApplicationTest
class AcceptanceProcessTest {

    @Autowired
    Scene scene;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcTemplate jdbc;

    /** All four quarters lit; the year is over. */
    private Play reviewed() {
        var play = scene.proposed().approved();
        for (var day : List.of("2023-03-27", "2023-06-27", "2023-09-27", "2023-12-27")) {
            play.until(LocalDate.parse(day)).reviewedGreen(100);
        }
        return play;
    }

    private Play underAcceptance() {
        return reviewed().until(LocalDate.of(2024, 1, 29));
    }

    @Test
    void conditionsOfTheApprovalAreReportedOnEachQuarterAndConfirmedBeforeAPanelIsAppointed() {
        var play = scene.proposed().accepted().agreedByDepartments();
        play.does(
                "committee-1",
                "decideProject",
                Map.of("decision", "APPROVE_WITH_CONDITIONS", "conditions", "每季度公示资金使用情况。\n\n  另行办理施工许可。"));
        assertThat(play.file().project().conditions())
                .extracting(Condition::demand)
                .containsExactly("每季度公示资金使用情况。", "另行办理施工许可。");
        for (var day : List.of("2023-03-27", "2023-06-27", "2023-09-27", "2023-12-27")) {
            play.until(LocalDate.parse(day));
            var report = new HashMap<>(Play.report(100));
            assertThat(play.tries(play.secretary(), "reportQuarter", report).status())
                    .as("says nothing of the conditions")
                    .isEqualTo(400);
            report.put("conditionReports", List.of(condition("MET", "已公示。"), condition("UNDER_WAY", "正在办理。")));
            play.does(play.secretary(), "reportQuarter", report);
            assertThat(scene.as(play.team())
                            .get("/api/tasks/" + play.task("verifyReport"))
                            .json()
                            .path("data")
                            .path("conditionTable")
                            .findValuesAsText("state"))
                    .containsExactly("已落实", "正在落实");
            play.does(
                            play.team(),
                            "verifyReport",
                            Map.of("visitedOn", scene.today().toString(), "verification", "CONFIRM"))
                    .does("party-office-1", "setLight", Map.of("light", "GREEN"));
        }
        assertThat(play.asks(play.secretary(), "acceptance", Map.of())
                        .json()
                        .path("type")
                        .asText())
                .endsWith("/conditions-open");
        play.until(LocalDate.of(2024, 1, 29));
        play.does(play.secretary(), "submitSelfEvaluation", Map.of("summary", "目标均已完成。", "selfScore", 95));
        play.does(play.team(), "checkOnSite", Map.of("visitedOn", scene.today().toString(), "verification", "CONFIRM"));
        var panel = Map.<String, Object>of("panel", List.of("expert-1", "expert-2", "expert-3"));
        assertThat(play.asks("party-office-1", "conditions", Map.of("number", 1))
                        .status())
                .isEqualTo(204);
        assertThat(play.tries("party-office-1", "appointPanel", panel)
                        .json()
                        .path("type")
                        .asText())
                .endsWith("/conditions-open");
        assertThat(play.asks(play.secretary(), "conditions", Map.of("number", 2))
                        .status())
                .isEqualTo(403);
        for (var refused : Map.of(1, "condition-confirmed-already", 3, "condition-unknown", 0, "condition-unknown")
                .entrySet()) {
            assertThat(play.asks("party-office-1", "conditions", Map.of("number", refused.getKey()))
                            .json()
                            .path("type")
                            .asText())
                    .endsWith("/" + refused.getValue());
        }
        assertThat(play.asks("party-office-1", "conditions", Map.of("number", 2))
                        .status())
                .isEqualTo(204);
        assertThat(scene.as("auditor-1").get("/projects/" + play.id()).body())
                .contains("另行办理施工许可。", "正在办理。", "立项条件：确认已落实");
        play.does("party-office-1", "appointPanel", panel);

        assertThat(play.waitingFor()).containsOnly("scoreAcceptance");
    }

    private static Map<String, Object> condition(String state, String done) {
        return Map.of("state", state, "done", done);
    }

    @Test
    void onTheDayOfAcceptanceTheProjectIsEvaluatedCheckedScoredAndClosed() {
        var play = underAcceptance();

        assertThat(play.waitingFor()).containsExactly("submitSelfEvaluation");
        play.evaluatedAndChecked();
        assertThat(play.waitingFor()).containsExactly("scoreAcceptance", "scoreAcceptance", "scoreAcceptance");
        play.scored(38, 24, 14, 19);

        assertThat(play.stage()).isEqualTo(Stage.CLOSED);
        assertThat(play.file().project().result()).isEqualTo(AcceptanceResult.EXCELLENT);
        assertThat(play.instances()).isEmpty();
    }

    @Test
    void theSecretaryAsksForAcceptanceBeforeTheDay() {
        var play = reviewed();

        assertThat(play.asks(play.secretary(), "acceptance", Map.of()).status()).isEqualTo(204);

        assertThat(play.waitingFor()).containsExactly("submitSelfEvaluation");
    }

    @Test
    void aProjectThatIsDoneEarlyIsAcceptedEarlyAndReviewedNoMore() {
        var play = scene.proposed().approved().until(LocalDate.of(2023, 3, 27)).reviewedGreen(100);

        assertThat(play.asks(play.secretary(), "acceptance", Map.of()).status()).isEqualTo(204);
        play.evaluatedAndChecked().scored(36, 22, 13, 17);

        assertThat(play.stage()).isEqualTo(Stage.CLOSED);
        assertThat(play.instances()).isEmpty();
    }

    @Test
    void whoFailsRectifiesAndIsAcceptedTheSecondTime() {
        var play = underAcceptance().evaluatedAndChecked().scored(20, 10, 10, 10);

        assertThat(play.waitingFor()).containsExactly("reportRectification");
        play.does(play.secretary(), "reportRectification", Map.of("done", "已对照意见整改。"));
        play.does(play.team(), "recheckRectification", Map.of("recheck", "PASSED"));
        play.evaluatedAndChecked().scored(32, 18, 12, 14);

        assertThat(play.stage()).isEqualTo(Stage.CLOSED);
        assertThat(play.file().project().result()).isEqualTo(AcceptanceResult.ACCEPTED);
        assertThat(play.file().acceptances()).hasSize(2);
    }

    @Test
    void whoFailsTwiceIsClosedAsFailed() {
        var play = underAcceptance().evaluatedAndChecked().scored(20, 10, 10, 10);
        play.does(play.secretary(), "reportRectification", Map.of("done", "已对照意见整改。"));
        play.does(play.team(), "recheckRectification", Map.of("recheck", "PASSED"));
        play.evaluatedAndChecked().scored(20, 10, 10, 10);

        assertThat(play.stage()).isEqualTo(Stage.CLOSED);
        assertThat(play.file().project().result()).isEqualTo(AcceptanceResult.FAILED);
        assertThat(play.instances()).isEmpty();
    }

    @Test
    void aMemberOfThePanelWhoLeavesIsReplacedAndTheAcceptanceEnds() {
        var play = underAcceptance().evaluatedAndChecked();
        play.until(LocalDate.of(2024, 2, 28));
        assertThat(play.file().journal()).anyMatch(entry -> entry.event().equals("PanelMemberLate"));
        thoseAboveHearOnce(play, "party-office-1");
        var page = scene.as("party-office-1").get("/projects/" + play.id()).body();
        assertThat(page).contains("/projects/" + play.id() + "/panel");

        assertAnswered(replace(play, "party-office-1", "expert-3", "expert-4", ""), 400, "理由");
        assertAnswered(replace(play, "party-office-1", "expert-3", "expert-2", "调离本市"), 400, "已经在验收组中");
        assertAnswered(replace(play, "party-office-1", "expert-3", play.team(), "调离本市"), 400, "不能进入验收组");
        assertAnswered(replace(play, "party-office-1", "expert-5", "expert-4", "调离本市"), 400, "不需要更换");
        assertAnswered(replace(play, play.secretary(), "expert-3", "expert-4", "调离本市"), 403, "您的角色不能进行这项操作");

        var left = play.taskOf("expert-3", "scoreAcceptance");
        var answer = replace(play, "party-office-1", "expert-3", "expert-4", "调离本市");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);

        assertThat(play.file().journal())
                .anyMatch(entry -> entry.event().equals("PanelMemberReplaced")
                        && entry.text().endsWith("：调离本市"));
        assertAnswered(
                scene.as("expert-3").post("/api/tasks/" + left + "/complete", Map.of("achievement", 1)), 403, "");
        for (var expert : List.of("expert-1", "expert-2", "expert-4")) {
            play.does(
                    expert,
                    "scoreAcceptance",
                    Map.of("achievement", 38, "satisfaction", 24, "funds", 14, "example", 19, "remark", "按评分标准评定。"));
        }
        assertThat(play.stage()).isEqualTo(Stage.CLOSED);
        assertThat(play.instances()).isEmpty();
    }

    /** The model's timer writes it down, the ladder of reminders tells it: nobody hears of it twice. */
    private void thoseAboveHearOnce(Play play, String above) {
        for (var expert : List.of("expert-1", "expert-3")) {
            var task = play.taskOf(expert, "scoreAcceptance");
            transaction.executeWithoutResult(status -> {
                jdbc.update("UPDATE inbox_task SET reminded = 'ESCALATED' WHERE task = ?", task);
                events.publishEvent(new TaskReminder(
                        task,
                        "userTask_scoreAcceptance",
                        "验收评分",
                        play.id(),
                        null,
                        null,
                        LocalDate.of(2024, 2, 19).atStartOfDay(ChinaTime.ZONE).toInstant(),
                        expert,
                        Rung.ESCALATED,
                        List.of("u:" + expert)));
            });
        }

        await().untilAsserted(() -> assertThat(escalations(play, above)).isNotEmpty());
        assertThat(escalations(play, above)).containsExactly("task-escalated-above-person");
        assertThat(escalations(play, "committee-1")).isEmpty();
    }

    private List<String> escalations(Play play, String person) {
        return jdbc.queryForList(
                "SELECT code FROM message WHERE recipient = ? AND (matter LIKE ? OR link LIKE ?) AND (code LIKE '%late%'"
                        + " OR code LIKE '%escalated%') AND told_on > '2024-01-31'",
                String.class, person, play.id() + "/userTask_scoreAcceptance", "/projects/" + play.id() + "%");
    }

    private Answer replace(Play play, String by, String member, String replacement, String reason) {
        return play.asks(by, "panel", Map.of("member", member, "replacement", replacement, "reason", reason));
    }
}
