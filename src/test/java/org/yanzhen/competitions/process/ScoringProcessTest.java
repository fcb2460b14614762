package org.yanzhen.competitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.Refused.assertAnswered;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.competitions.ApplicationStage;
import org.yanzhen.competitions.RoundStage;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.RoundPlay;
import org.yanzhen.testing.RoundPlay.Entry;
import org.yanzhen.testing.Scene;

/** Experts score without knowing for whom, and nobody scores twice. */
@ApplicationTest
class ScoringProcessTest {

    @Autowired
    Scene scene;

    private RoundPlay play;
    private Entry entry;

    @BeforeEach
    void oneApplicationIsEligible() {
        play = scene.submittedRound().open();
        entry = play.applies("长者食堂改造", "50000.00");
        play.closed().eligible(entry);
    }

    @Test
    void whoHasToDoWithACommunityIsNotAskedForItsApplication() {
        var partial = play.scorersOf(entry).get(0);
        play.experts()
                .forEach(expert -> play.does(
                        expert,
                        "declareInterests",
                        Map.of(
                                "interests",
                                expert.equals(partial) ? List.of(entry.community()) : List.of(),
                                "confirmed",
                                true)));

        assertThat(play.waitingFor(entry)).containsExactly("scoreApplication", "scoreApplication");
        assertThat(scene.as(partial)
                        .get("/api/tasks?step=userTask_scoreApplication")
                        .body())
                .doesNotContain(entry.id());
    }

    @Test
    void whoRecognisesTheApplicantHandsItToAnother() {
        play.nobodyIsPartial();
        var partial = play.scorersOf(entry).get(0);

        var silent = play.tries(partial, entry, "scoreApplication", Map.of("verdict", "RECUSE"));
        assertThat(silent.status()).as(silent.body()).isEqualTo(400);
        play.does(partial, entry, "scoreApplication", Map.of("verdict", "RECUSE", "remark", "曾参与该项目策划。"));
        play.scored(entry, 8, 16);

        assertThat(play.waitingFor(entry)).containsExactly("scoreApplication");
        play.scored(entry, 8, 16);
        assertThat(play.application(entry).stage()).isEqualTo(ApplicationStage.SCORED);
    }

    @Test
    void scoresThatLieFarApartBringOneMoreExpertAndNotTwo() {
        play.nobodyIsPartial();
        var scorers = play.scorersOf(entry);
        play.does(scorers.get(0), entry, "scoreApplication", RoundPlay.score(10, 20));
        play.does(scorers.get(1), entry, "scoreApplication", RoundPlay.score(2, 4));

        assertThat(play.waitingFor(entry)).containsExactly("scoreApplication");
        play.scored(entry, 6, 12);

        assertThat(play.stage()).isEqualTo(RoundStage.UNDER_RECOMMENDATION);
    }

    @Test
    void aScoreAboveTheMaximumIsRefusedAndTheTaskStaysOpen() {
        play.nobodyIsPartial();
        var expert = play.scorersOf(entry).get(0);

        var answer = play.tries(expert, entry, "scoreApplication", RoundPlay.score(11, 20));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(play.waitingFor(entry)).containsExactly("scoreApplication", "scoreApplication");
    }

    @Test
    void nobodyScoresForAnother() {
        play.nobodyIsPartial();
        var task = play.task(play.scorersOf(entry).get(0), entry.id(), "scoreApplication");
        var other = play.experts().stream()
                .filter(expert -> !play.scorersOf(entry).contains(expert))
                .findFirst()
                .orElseThrow();

        assertThat(scene.as(other)
                        .post("/api/tasks/" + task + "/complete", RoundPlay.score(8, 16))
                        .status())
                .isEqualTo(403);
    }

    /** Neither in the portal nor through the engine's own doors, which the Tasklist uses. */
    @Test
    void nothingAnExpertCanReadTellsWhoApplied() {
        play.nobodyIsPartial();
        var expert = play.scorersOf(entry).get(0);
        var task = play.task(expert, entry.id(), "scoreApplication");
        var visitor = scene.as(expert);
        var instance = visitor.get("/camunda/api/engine/engine/default/task/" + task)
                .json()
                .path("processInstanceId")
                .asText();

        assertThat(instance).isNotEmpty();
        assertThat(List.of(
                        "/api/tasks/" + task,
                        "/api/tasks?step=userTask_scoreApplication",
                        "/camunda/api/engine/engine/default/task",
                        "/camunda/api/engine/engine/default/task/" + task,
                        "/camunda/api/engine/engine/default/task/" + task + "/variables",
                        "/camunda/api/engine/engine/default/task/" + task + "/form-variables",
                        "/camunda/api/engine/engine/default/variable-instance?processInstanceIdIn=" + instance,
                        "/camunda/api/engine/engine/default/history/variable-instance?processInstanceId=" + instance,
                        "/camunda/api/engine/engine/default/process-instance",
                        "/camunda/api/engine/engine/default/process-instance/" + instance + "/variables",
                        "/camunda/api/engine/engine/default/history/process-instance",
                        "/camunda/api/engine/engine/default/history/task",
                        "/camunda/api/engine/engine/default/history/activity-instance",
                        "/applications/" + entry.id(),
                        "/api/applications/" + entry.id(),
                        "/expert"))
                .allSatisfy(path -> assertThat(visitor.get(path).body())
                        .as(path)
                        .doesNotContain(entry.community())
                        .doesNotContain("测试社区"));
        assertThat(play.variables(entry)).doesNotContainKeys("community", "communityName");
    }

    @Test
    void anExpertWhoLeavesBeforeDeclaringIsReplacedAndTheRoundGoesOn() {
        var gone = play.scorersOf(entry).get(0);
        var next = scene.experts(1).get(0);
        play.at(RoundPlay.CLOSES.plusDays(10));
        assertThat(scene.as("party-office-1").get("/competitions/" + play.id()).body())
                .contains("专家逾期，上报督办");

        assertAnswered(replace(gone, next, "", List.of()), 400, "理由");
        assertAnswered(replace(gone, play.experts().get(1), "调离本市", List.of()), 400, "尚未参加本轮评审");
        assertAnswered(replace(next, gone, "调离本市", List.of()), 400, "不需要更换");
        assertThat(replace(gone, next, "调离本市", List.of()).status()).isEqualTo(204);

        play.experts().stream()
                .map(expert -> expert.equals(gone) ? next : expert)
                .forEach(expert ->
                        play.does(expert, "declareInterests", Map.of("interests", List.of(), "confirmed", true)));
        assertThat(scene.as(gone).get("/api/tasks").body()).doesNotContain(entry.id());
        play.scored(entry, 8, 16);
        assertThat(play.application(entry).stage()).isEqualTo(ApplicationStage.SCORED);
    }

    @Test
    void anExpertWhoLeavesBeforeScoringIsReplacedAndConflictsAreKept() {
        play.nobodyIsPartial();
        var scorers = play.scorersOf(entry);
        var partial = scene.experts(1).get(0);
        play.at(RoundPlay.CLOSES.plusDays(20));

        assertThat(replace(scorers.get(0), partial, "调离本市", List.of(entry.community()))
                        .status())
                .isEqualTo(204);

        assertThat(play.scorersOf(entry)).doesNotContain(partial).hasSize(3);
        assertThat(scene.as(scorers.get(0))
                        .get("/api/tasks?step=userTask_scoreApplication")
                        .body())
                .doesNotContain(entry.id());
        var impartial = scene.experts(1).get(0);
        assertThat(replace(scorers.get(1), impartial, "因病不能继续", List.of()).status())
                .isEqualTo(204);
        assertThat(play.scorersOf(entry)).contains(impartial);

        play.scored(entry, 8, 16);
        assertThat(play.application(entry).stage()).isEqualTo(ApplicationStage.SCORED);
        assertThat(scene.as("party-office-1").get("/competitions/" + play.id()).body())
                .contains("更换专家", "调离本市", "因病不能继续");
    }

    @Test
    void whatAReplacedExpertHasScoredCountsAndIsMarkedBesideTheOthers() {
        play.nobodyIsPartial();
        var scorers = play.scorersOf(entry);
        var next = scene.experts(1).get(0);
        play.does(scorers.get(0), entry, "scoreApplication", RoundPlay.score(10, 20));
        assertThat(replace(scorers.get(0), next, "调离本市", List.of()).status()).isEqualTo(204);
        play.does(scorers.get(1), entry, "scoreApplication", RoundPlay.score(2, 4));
        play.scored(entry, 6, 12);

        var office = scene.as("party-office-1");
        assertThat(office.get("/competitions/" + play.id() + "/progress").body())
                .contains("已评 3 / 3", "专家" + scorers.get(0))
                .containsOnlyOnce("已更换，已评的分计入");
        assertThat(office.get("/competitions/" + play.id() + "/ranking").body())
                .contains("100.00、60.00、20.00", "60.00")
                .containsOnlyOnce("已更换，已评的分计入");
        assertThat(office.get("/applications/" + entry.id()).body()).containsOnlyOnce("已更换，已评的分计入");
        assertThat(scene.as("committee-1")
                        .get("/competitions/" + play.id() + "/ranking")
                        .body())
                .as("who gave which score is not theirs to know")
                .doesNotContain("已更换");
    }

    private Answer replace(String expert, String replacement, String reason, List<String> interests) {
        return play.asks(
                "party-office-1",
                "experts",
                Map.of("expert", expert, "replacement", replacement, "reason", reason, "interests", interests));
    }
}
