package org.yanzhen.competitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.Refused.assertAnswered;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.competitions.ApplicationStage;
import org.yanzhen.funds.AwardStage;
import org.yanzhen.funds.Awards;
import org.yanzhen.funds.EnvelopeId;
import org.yanzhen.shared.Money;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.RoundPlay;
import org.yanzhen.testing.RoundPlay.Entry;
import org.yanzhen.testing.Scene;

/** 候补递补: an award that is not taken goes to the next by the round's own rule, and its money with it. */
@ApplicationTest
class WaitingListProcessTest {

    @Autowired
    Scene scene;

    @Autowired
    Awards awards;

    private Entry first = new Entry("", "");
    private Entry second = new Entry("", "");
    private Entry third = new Entry("", "");

    /** The first has 60,000 of 100,000 yuan; 50,000 and 30,000 were asked for by those who wait. */
    private RoundPlay result() {
        var play = scene.submittedRound().open();
        first = play.applies("社区长者食堂", "60000.00");
        second = play.applies("楼道口袋花园", "50000.00");
        third = play.applies("青年夜校", "30000.00");
        play.closed()
                .eligible(first, second, third)
                .nobodyIsPartial()
                .scored(first, 9, 18)
                .scored(second, 8, 16)
                .scored(third, 7, 14)
                .awarded("60000.00", "0.00", "0.00")
                .noticeOver();
        assertThat(play.freeInFund()).isEqualTo(Money.yuan(240_000));
        return play;
    }

    private static Map<String, Object> decided(String... amounts) {
        return Map.of("awards", RoundPlay.awards(amounts), "reason", "");
    }

    @Test
    void whoeverIsNextMovesUpAndTheMoneyFollows() {
        var play = result().declines(first);

        assertThat(play.application(first).stage()).isEqualTo(ApplicationStage.DECLINED);
        assertThat(play.waitingFor()).containsExactly("decideWaiting");
        assertThat(play.leftInEnvelope())
                .as("nobody else can reserve it meanwhile")
                .isEqualTo(Money.yuan(60_000));
        assertThat(play.freeInFund()).isEqualTo(Money.yuan(240_000));
        var task = scene.as("committee-1").get("/api/tasks/" + play.task("committee-1", play.id(), "decideWaiting"));
        assertThat(task.body()).contains("￥60,000.00", "社区长者食堂", "楼道口袋花园", "50000.00", "资金不足，可以减额递补");

        play.does("committee-1", "decideWaiting", decided("50000.00", "0.00"));

        var moved = play.application(second);
        assertThat(moved.stage()).isEqualTo(ApplicationStage.AWARDED);
        assertThat(awards.get(moved.award().orElseThrow()).stage()).isEqualTo(AwardStage.UNDER_AGREEMENT);
        assertThat(play.application(third).stage()).isEqualTo(ApplicationStage.WAITING);
        assertThat(play.leftInEnvelope()).isEqualTo(Money.ZERO);
        assertThat(play.freeInFund()).isEqualTo(Money.yuan(250_000));
        assertThat(scene.stranger().get("/notices/" + play.id()).body()).contains("第 1 名：社区已放弃。", "（递补）", "￥50,000.00");
        assertThat(play.asks("auditor-1", "recompute", Map.of()).body())
                .as("the ranking knows of those who declined")
                .contains("true");
        assertThat(scene.as("party-office-1")
                        .get("/competitions/" + play.id() + "/ranking")
                        .body())
                .as("and says what has become of whom since")
                .containsOnlyOnce("后来：放弃")
                .containsOnlyOnce("后来：获得资助")
                .doesNotContain("后来：候补");
        assertThat(play.instances()).isEmpty();
    }

    @Test
    void nobodyGetsMoreThanBecameFreeNorAheadOfWhoeverIsNext() {
        var play = result().declines(first);

        assertAnswered(
                play.tries("committee-1", "decideWaiting", decided("50000.00", "10000.01")), 409, "超过空出的资金 60000.00");
        assertAnswered(play.tries("committee-1", "decideWaiting", decided("0.00", "30000.00")), 409, "不能越过它递补");
        assertAnswered(play.tries("committee-1", "decideWaiting", decided("0.00", "0.00")), 400, "reason");
        assertThat(play.leftInEnvelope()).isEqualTo(Money.yuan(60_000));

        play.does("committee-1", "decideWaiting", decided("40000.00", "20000.00"));

        assertThat(awards.of(EnvelopeId.of(play.id())))
                .filteredOn(award -> award.stage() == AwardStage.UNDER_AGREEMENT)
                .extracting(award -> award.amount())
                .containsExactly(Money.yuan(40_000), Money.yuan(20_000));
    }

    @Test
    void theCommitteeMayGiveTheMoneyBackAndSaysWhy() {
        var play = result().declines(first);

        play.does(
                "committee-1",
                "decideWaiting",
                Map.of("awards", RoundPlay.awards("0.00", "0.00"), "reason", "年内来不及实施。"));

        assertThat(play.freeInFund()).isEqualTo(Money.yuan(300_000));
        assertThat(List.of(play.application(second), play.application(third)))
                .extracting(application -> application.stage())
                .containsOnly(ApplicationStage.WAITING);
        assertThat(scene.as("auditor-1").get("/competitions/" + play.id()).body())
                .contains("审定不递补", "年内来不及实施。");
    }

    @Test
    void anAwardThatEndsBeforeItIsSignedLeavesItsPlaceAsWell() {
        var play = result();
        var award = play.application(first).award().orElseThrow().toString();
        var asked = scene.as("party-office-1")
                .post("/api/awards/" + award + "/terminations", Map.of("reason", "社区无力实施。", "clawBack", "0"));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        play.does("committee-1", new Entry(award, ""), "decideTermination", Map.of("decision", "APPROVE"));

        assertThat(play.waitingFor()).containsExactly("decideWaiting");
        assertThat(play.leftInEnvelope()).isEqualTo(Money.yuan(60_000));
    }
}
