package org.yanzhen.funds.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.AwardPlay.yuan;
import static org.yanzhen.testing.Refused.assertAnswered;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.funds.AwardLine;
import org.yanzhen.funds.AwardStage;
import org.yanzhen.funds.Release;
import org.yanzhen.funds.TranchePlan;
import org.yanzhen.funds.Transfer;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.AwardPlay;
import org.yanzhen.testing.Scene;

/** 预算调整 as people go through it: 80,000 yuan, half of it on each of two lines. */
@ApplicationTest
class BudgetTransferProcessTest {

    @Autowired
    Scene scene;

    @Autowired
    ApplicationContext application;

    private AwardPlay running() {
        return AwardPlay.begun(
                        scene,
                        application,
                        "80000.00",
                        new TranchePlan(50, Release.AGREEMENT),
                        new TranchePlan(50, Release.REPORT))
                .signed();
    }

    /** From the first line to the second. */
    private static Answer asks(AwardPlay play, String user, String amount) {
        return asks(play, user, amount, "2");
    }

    private static Answer asks(AwardPlay play, String user, String amount, String to) {
        return play.asks(user, "transfers", Map.of("from", "1", "to", to, "amount", amount, "reason", "设备降价，增加一场活动。"));
    }

    private static void asked(AwardPlay play, String amount) {
        var answer = asks(play, play.secretary(), amount);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static void assertLines(AwardPlay play, String first, String second) {
        assertThat(play.file().award().lines())
                .extracting(AwardLine::amount)
                .containsExactly(yuan(first), yuan(second));
    }

    private static Transfer.State state(AwardPlay play) {
        return play.file().transfers().get(0).state();
    }

    @Test
    void aTenthOfALineMovesWithoutAsking() {
        var play = running();

        asked(play, "4000.00");

        assertLines(play, "36000.00", "44000.00");
        assertThat(state(play)).isEqualTo(Transfer.State.APPLIED);
        assertThat(play.waitingFor()).containsExactly("requestTranche");
    }

    @Test
    void aCentMoreIsForTheOfficeToDecide() {
        var play = running();

        asked(play, "4000.01");
        assertLines(play, "40000.00", "40000.00");
        play.does("party-office-1", "decideTransfer", Map.of("decision", "APPROVE"));

        assertLines(play, "35999.99", "44000.01");
        assertThat(state(play)).isEqualTo(Transfer.State.APPLIED);
    }

    @Test
    void whatTheOfficeRefusesStaysWhereItIs() {
        var play = running();
        asked(play, "20000.00");

        assertAnswered(play.tries("party-office-1", "decideTransfer", Map.of("decision", "REJECT")), 400, "reason");
        play.does("party-office-1", "decideTransfer", Map.of("decision", "REJECT", "reason", "设备是项目的主体。"));

        assertLines(play, "40000.00", "40000.00");
        assertThat(state(play)).isEqualTo(Transfer.State.REFUSED);
        assertThat(play.waitingFor()).containsExactly("requestTranche");
    }

    @Test
    void whoAskedDoesNotDecideAndTheTaskStaysOpen() {
        var play = running();
        var both = scene.secretaryInTheOffice(play.community());
        assertThat(asks(play, both, "20000.00").status()).isEqualTo(201);

        assertAnswered(play.tries(both, "decideTransfer", Map.of("decision", "APPROVE")), 403, "须由他人审批");

        assertThat(play.waitingFor()).containsExactly("decideTransfer", "requestTranche");
        assertLines(play, "40000.00", "40000.00");
    }

    @Test
    void whatIsSpentCannotBeMoved() {
        var play = running().ordered().paid();
        play.reports("submitReport", "39000.00", "0.00")
                .does("party-office-1", "checkReport", Map.of("outcome", "ACCEPT"));

        assertAnswered(asks(play, play.secretary(), "1000.01"), 409, "不够调出");
        assertThat(play.file().transfers()).isEmpty();

        asked(play, "1000.00");
        assertLines(play, "39000.00", "41000.00");
    }

    /** Whoever decides later finds what was spent meanwhile. */
    @Test
    void whatWasSpentWhileTheOfficeThoughtCannotBeMoved() {
        var play = running().ordered().paid();
        asked(play, "20000.00");
        play.reports("submitReport", "30000.00", "0.00")
                .does("party-office-1", "checkReport", Map.of("outcome", "ACCEPT"));

        assertAnswered(play.tries("party-office-1", "decideTransfer", Map.of("decision", "APPROVE")), 409, "不够调出");

        assertThat(play.waitingFor()).containsExactly("decideTransfer", "requestTranche");
        assertThat(state(play)).isEqualTo(Transfer.State.REQUESTED);
        assertLines(play, "40000.00", "40000.00");
    }

    @Test
    void aTransferThatMakesNoSenseIsRefused() {
        var play = running();

        assertAnswered(asks(play, play.secretary(), "1000.00", "1"), 400, "须是不同科目");
        assertAnswered(asks(play, play.secretary(), "40000.01"), 400, "该科目只有");
        assertAnswered(asks(play, play.secretary(), "1000.00", "3"), 400, "\"to\"");
        assertThat(asks(play, "party-office-1", "1000.00").status()).isEqualTo(403);
        assertThat(asks(play, scene.community() + "-secretary", "1000.00").status())
                .isEqualTo(403);

        assertThat(play.file().transfers()).isEmpty();
        assertLines(play, "40000.00", "40000.00");
    }

    @Test
    void aTransferLapsesWhenTheAwardIsTerminated() {
        var play = running();
        asked(play, "20000.00");

        play.terminationAsked("0.00").does("committee-1", "decideTermination", Map.of("decision", "APPROVE"));

        assertThat(play.instances()).isEmpty();
        assertThat(state(play)).isEqualTo(Transfer.State.LAPSED);
        assertLines(play, "40000.00", "40000.00");
    }

    @Test
    void aTransferLapsesWhenTheAwardIsClosed() {
        var play = AwardPlay.begun(scene, application, "40000.00", new TranchePlan(100, Release.AGREEMENT))
                .signed()
                .ordered()
                .paid();
        asked(play, "10000.00");

        play.reports("submitFinalReport", "20000.00", "20000.00").auditedAndEvaluated("0.00", "GOOD");

        assertThat(play.stage()).isEqualTo(AwardStage.CLOSED);
        assertThat(play.instances()).isEmpty();
        assertThat(state(play)).isEqualTo(Transfer.State.LAPSED);
        assertAnswered(asks(play, play.secretary(), "1000.00"), 409, "资金已经结项");
    }
}
