package org.yanzhen.competitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.shared.Money;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.RoundPlay;
import org.yanzhen.testing.Scene;

/** One round of the competition from the call to its awards, told once from beginning to end. */
@ApplicationTest
class LifeOfARoundTest {

    @Autowired
    Scene scene;

    @Test
    void fourCommunitiesCompeteForAHundredThousandYuan() {
        // On 20 February the party office hands in the rules. The committee misses the point of it, then approves.
        var play = scene.submittedRound();
        play.does("committee-1", "decideRound", Map.of("decision", "RETURN", "reason", "请写明优先支持为老服务。"));
        play.does("party-office-2", "reviseRound", play.proposal());
        play.does("committee-1", "decideRound", Map.of("decision", "APPROVE"));
        assertThat(play.leftInEnvelope()).isEqualTo(Money.yuan(100_000));

        // From 1 March on communities apply; the server fails for half a day, so they get a day more.
        play.at(RoundPlay.OPENS);
        var canteen = play.applies("长者食堂改造提升", "50000.00");
        var hall = play.applies("居民议事厅改造", "40000.00");
        var square = play.applies("口袋公园健身角", "30000.00");
        play.asks("party-office-1", "extension", Map.of("closesAt", "2023-03-16T10:00:00Z", "reason", "系统维护半天。"));
        play.at(RoundPlay.CLOSES.plusHours(2));
        var late = play.applies("暑期托管班", "20000.00");
        play.at(RoundPlay.CLOSES.plusDays(1));
        assertThat(play.stage()).isEqualTo(RoundStage.UNDER_ELIGIBILITY);

        // One is not what the round is for; one lacks an estimate, which comes in time.
        play.does("party-office-1", late, "checkEligibility", Map.of("outcome", "INELIGIBLE", "remarks", "不属于支持范围。"));
        play.does("party-office-1", square, "checkEligibility", Map.of("outcome", "SUPPLEMENT", "remarks", "请附设备报价。"));
        play.eligible(canteen, hall);
        play.does(square.secretary(), square, "supplementApplication", RoundPlay.application("口袋公园健身角", "28000.00"));
        play.eligible(square);

        // An expert has to do with the canteen's community and says so; another recognises the hall while reading.
        var partial = play.scorersOf(canteen).get(0);
        for (var expert : play.experts()) {
            var interests = expert.equals(partial) ? List.of(canteen.community()) : List.of();
            play.does(expert, "declareInterests", Map.of("interests", interests, "confirmed", true));
        }
        assertThat(play.stage()).isEqualTo(RoundStage.UNDER_SCORING);
        play.scored(canteen, 9, 18);
        var recused = play.scorersOf(hall).get(0);
        play.does(recused, hall, "scoreApplication", Map.of("verdict", "RECUSE", "remark", "曾参与该项目策划。"));
        play.scored(hall, 8, 16).scored(hall, 8, 16);
        play.scored(square, 6, 12);

        // The ranking comes out the same whenever it is computed.
        assertThat(play.stage()).isEqualTo(RoundStage.UNDER_RECOMMENDATION);
        assertThat(play.asks("party-office-1", "recompute", Map.of())
                        .json()
                        .path("equal")
                        .asBoolean())
                .isTrue();

        // The committee gives the canteen all it asked for and the hall a little less. Two persons publish it.
        play.awarded("50000.00", "35000.00", "0.00");
        assertThat(play.leftInEnvelope()).isEqualTo(Money.yuan(15_000));

        // A resident objects without logging in; it is answered, and does not hold.
        var raised = scene.stranger()
                .withoutToken(
                        "/api/public/notices/" + play.id() + "/objections",
                        Map.of("text", "议事厅去年刚刚装修过，为何再次资助？", "contact", "13800000000", "website", ""));
        assertThat(raised.isRefusal()).as(raised.body()).isFalse();
        play.does("party-office-1", "answerObjection", Map.of("outcome", "DISMISSED", "reply", "去年装修的是另一处场所。"));

        // After five working days the result is final: awards begin, what is left is free again.
        play.noticeOver();
        assertThat(play.stage()).isEqualTo(RoundStage.FINAL);
        assertThat(play.application(canteen).stage()).isEqualTo(ApplicationStage.AWARDED);
        assertThat(play.application(hall).approved()).contains(Money.yuan(35_000));
        assertThat(play.application(late).stage()).isEqualTo(ApplicationStage.INELIGIBLE);
        assertThat(play.freeInFund()).isEqualTo(Money.yuan(215_000));
        assertThat(play.waitingFor()).isEmpty();
        assertThat(play.instances()).isEmpty();
    }
}
