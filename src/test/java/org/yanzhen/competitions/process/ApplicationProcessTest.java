package org.yanzhen.competitions.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.competitions.ApplicationStage;
import org.yanzhen.competitions.FailedRule;
import org.yanzhen.competitions.RoundStage;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.RoundPlay;
import org.yanzhen.testing.Scene;

/** What the party office does to an application, and what is asked of the community once. */
@ApplicationTest
class ApplicationProcessTest {

    private static final Map<String, Object> TO_SUPPLEMENT = Map.of("outcome", "SUPPLEMENT", "remarks", "请补充设备报价。");

    @Autowired
    Scene scene;

    @Test
    void whatTheDecisionTableFindsIsOnTheApplicationByName() {
        var play = scene.submittedRound(Map.of("minimumStars", 3)).open();
        var entry = play.applies("社区长者食堂", "60000.01");
        play.closed();

        assertThat(play.application(entry).failedRules())
                .extracting(FailedRule::name)
                .containsExactly("申请金额超过单个项目上限", "社区星级低于本轮要求");
        var silent = play.tries("party-office-1", entry, "checkEligibility", Map.of("outcome", "ELIGIBLE"));
        assertThat(silent.status()).as(silent.body()).isEqualTo(400);
        assertThat(play.waitingFor(entry)).containsExactly("checkEligibility");
    }

    @Test
    void aCommunityCompletesItsApplicationOnce() {
        var play = scene.submittedRound().open();
        var entry = play.applies("社区长者食堂", "50000.00");
        play.closed();

        play.does("party-office-1", entry, "checkEligibility", TO_SUPPLEMENT);
        assertThat(play.application(entry).stage()).isEqualTo(ApplicationStage.UNDER_SUPPLEMENT);
        var more = play.tries(
                entry.secretary(), entry, "supplementApplication", RoundPlay.application("社区长者食堂", "50000.01"));
        assertThat(more.status()).as(more.body()).isEqualTo(400);
        play.does(entry.secretary(), entry, "supplementApplication", RoundPlay.application("社区长者食堂", "48000.00"));

        assertThat(scene.as("party-office-1")
                        .get("/api/tasks/" + play.task("party-office-1", entry.id(), "checkEligibility"))
                        .json()
                        .path("data")
                        .path("outcomes")
                        .findValuesAsText("value"))
                .as("what is refused is not offered")
                .containsExactly("ELIGIBLE", "INELIGIBLE");
        var again = play.tries("party-office-1", entry, "checkEligibility", TO_SUPPLEMENT);
        assertThat(again.status()).as(again.body()).isEqualTo(400);
        play.eligible(entry);
        assertThat(play.application(entry).stage()).isEqualTo(ApplicationStage.ELIGIBLE);
        assertThat(play.stage()).isEqualTo(RoundStage.UNDER_SCORING);
    }

    @Test
    void whatIsNotCompletedInTimeIsJudgedAsItIs() {
        var play = scene.submittedRound().open();
        var entry = play.applies("社区长者食堂", "50000.00");
        play.closed();
        play.does("party-office-1", entry, "checkEligibility", TO_SUPPLEMENT);

        play.at(RoundPlay.CLOSES.plusDays(10));

        assertThat(play.waitingFor(entry)).containsExactly("checkEligibility");
        play.eligible(entry);
        assertThat(play.application(entry).stage()).isEqualTo(ApplicationStage.ELIGIBLE);
    }
}
