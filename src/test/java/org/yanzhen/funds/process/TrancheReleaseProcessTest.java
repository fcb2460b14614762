package org.yanzhen.funds.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.Refused.assertAnswered;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yanzhen.funds.PaymentResult;
import org.yanzhen.funds.Payments;
import org.yanzhen.funds.Release;
import org.yanzhen.funds.Tranche;
import org.yanzhen.funds.TranchePlan;
import org.yanzhen.funds.TrancheState;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.AwardPlay;
import org.yanzhen.testing.Scene;

/** 资金拨付 as people go through it. */
@ApplicationTest
class TrancheReleaseProcessTest {

    @Autowired
    Scene scene;

    @Autowired
    ApplicationContext application;

    private AwardPlay begun(String amount) {
        return AwardPlay.begun(
                scene,
                application,
                amount,
                new TranchePlan(50, Release.AGREEMENT),
                new TranchePlan(50, Release.CLOSE_OUT));
    }

    @Test
    void whoCheckedARequestDoesNotApproveItAndTheTaskStaysOpen() {
        var play = begun("80000.00").signed().requestedAndChecked();

        assertAnswered(play.tries("party-office-1", "approvePayment", Map.of("decision", "APPROVE")), 403, "须由他人审批");

        assertThat(play.waitingFor()).containsExactly("approvePayment");
    }

    @Test
    void aLargePaymentNeedsTwoOfTheCommittee() {
        var play = begun("400000.00").signed().requestedAndChecked();

        play.does("committee-1", "decidePayment", Map.of("decision", "APPROVE"));
        assertAnswered(play.tries("committee-1", "cosignPayment", Map.of("decision", "APPROVE")), 403, "须由他人审批");
        play.does("committee-2", "cosignPayment", Map.of("decision", "APPROVE"));

        assertThat(play.waitingFor()).containsExactly("registerPayment");
    }

    @Test
    void aPaymentRegisteredElsewhereEndsTheTaskOfFinance() {
        var play = begun("80000.00").signed().ordered();
        var payment = play.file().payments().get(0);

        application
                .getBean(Payments.class)
                .register(
                        payment.id(),
                        new PaymentResult(
                                payment.id().toString(),
                                payment.amount(),
                                payment.id().toString(),
                                scene.today()),
                        new UserId("finance-1"));

        assertThat(play.waitingFor()).containsExactly("submitFinalReport");
        assertThat(play.file().paid()).isEqualTo(payment.amount());
    }

    @Test
    void whoAskedForMoneyDoesNotCheckThatAndTheTaskStaysOpen() {
        var play = begun("80000.00").signed();
        var both = scene.secretaryInTheOffice(play.community());
        play.does(both, "requestTranche", Map.of("statement", "用于采购设备。"));

        assertAnswered(play.tries(both, "checkTranche", Map.of("outcome", "ACCEPT")), 403, "须由他人审批");

        assertThat(play.waitingFor()).containsExactly("checkTranche");
        assertThat(first(play).state()).isEqualTo(TrancheState.REQUESTED);
    }

    @Test
    void aRequestThatIsReturnedIsMadeAgain() {
        var play = begun("80000.00").signed();
        play.does(play.secretary(), "requestTranche", Map.of("statement", "用于采购设备。"));

        play.does("party-office-1", "checkTranche", Map.of("outcome", "RETURN", "remarks", "请附采购清单。"));

        assertAskedAnew(play, "请附采购清单。");
    }

    @Test
    void theOfficeRefusesASmallPayment() {
        var play = begun("80000.00").signed().requestedAndChecked();

        play.does("party-office-2", "approvePayment", Map.of("decision", "REJECT", "reason", "用途不明确。"));

        assertAskedAnew(play, "用途不明确。");
    }

    @Test
    void oneOfTheCommitteeDecidesOnALargerPayment() {
        var play = begun("100000.00").signed().requestedAndChecked();

        play.does("committee-1", "decidePayment", Map.of("decision", "REJECT", "reason", "进度偏慢。"));
        assertAskedAnew(play, "进度偏慢。");

        play.requestedAndChecked().does("committee-1", "decidePayment", Map.of("decision", "APPROVE"));
        assertThat(play.waitingFor()).containsExactly("registerPayment");
    }

    @Test
    void theSecondOfTheCommitteeCanStillRefuse() {
        var play = begun("400000.00").signed().requestedAndChecked();
        play.does("committee-1", "decidePayment", Map.of("decision", "APPROVE"));

        play.does("committee-2", "cosignPayment", Map.of("decision", "REJECT", "reason", "先公示采购结果。"));

        assertAskedAnew(play, "先公示采购结果。");
    }

    /** Nobody is asked for it too early; should a release be started by hand all the same, the award refuses. */
    @Test
    void moneyWhoseConditionIsNotMetIsNotReleased() {
        var play = AwardPlay.begun(
                        scene,
                        application,
                        "80000.00",
                        new TranchePlan(50, Release.AGREEMENT),
                        new TranchePlan(50, Release.REPORT))
                .signed()
                .ordered()
                .paid();
        application
                .getBean(RuntimeService.class)
                .startProcessInstanceByKey(
                        TrancheReleaseProcess.KEY,
                        play.id().toString(),
                        Map.of(
                                AwardProcesses.COMMUNITY,
                                play.community(),
                                AwardProcesses.COMMUNITY_NAME,
                                play.community(),
                                AwardProcesses.PROJECT_TITLE.name(),
                                "提前拨付",
                                AwardProcesses.YEAR.name(),
                                2023));

        assertAnswered(
                play.tries(play.secretary(), "requestTranche", Map.of("statement", "想提前使用。")),
                409,
                "第 2 期资金的拨付条件还没有满足");

        assertThat(play.waitingFor()).containsExactly("requestTranche", "submitReport");
        assertThat(play.file().payments()).hasSize(1);
    }

    private static void assertAskedAnew(AwardPlay play, String why) {
        assertThat(play.waitingFor()).containsExactly("requestTranche");
        assertThat(play.sees(play.secretary(), "requestTranche")).contains(why);
        assertThat(first(play).state()).isEqualTo(TrancheState.PLANNED);
        assertThat(first(play).statement())
                .as("of the request that was refused")
                .isEmpty();
        assertThat(play.file().payments()).isEmpty();
    }

    private static Tranche first(AwardPlay play) {
        return play.file().tranches().get(0);
    }
}
