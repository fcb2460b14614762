package org.yanzhen.funds.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.AwardPlay.yuan;
import static org.yanzhen.testing.Refused.assertAnswered;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yanzhen.funds.AccountKind;
import org.yanzhen.funds.AwardStage;
import org.yanzhen.funds.Payment;
import org.yanzhen.funds.PaymentState;
import org.yanzhen.funds.Release;
import org.yanzhen.funds.Termination;
import org.yanzhen.funds.Tranche;
import org.yanzhen.funds.TranchePlan;
import org.yanzhen.funds.TrancheState;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Money;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.AwardPlay;
import org.yanzhen.testing.Scene;

/** 资助终止 as people go through it. */
@ApplicationTest
class AwardTerminationProcessTest {

    private static final Map<String, Object> APPROVE = Map.of("decision", "APPROVE");

    @Autowired
    Scene scene;

    @Autowired
    ApplicationContext application;

    private AwardPlay begun() {
        return AwardPlay.begun(
                scene,
                application,
                "80000.00",
                new TranchePlan(50, Release.AGREEMENT),
                new TranchePlan(50, Release.CLOSE_OUT));
    }

    private String page(AwardPlay play) {
        return scene.as("party-office-1").get("/awards/" + play.id()).body();
    }

    @Test
    void aTerminatedAwardIsOverButForTheMoneyThatMustComeBack() {
        var play = begun().signed().ordered().paid();

        play.terminationAsked("10000.00").does("committee-1", "decideTermination", APPROVE);

        assertThat(play.stage()).isEqualTo(AwardStage.TERMINATED);
        assertThat(play.waitingFor()).containsExactly("registerClawback");
        assertThat(play.free()).isEqualTo(yuan("40000.00"));
        assertThat(page(play)).contains(">应退<", ">已拨付<").doesNotContain(">退回流水号<");

        scene.today(LocalDate.of(2023, 3, 6));
        play.paidBack("registerClawback");
        assertThat(page(play)).contains(">退回流水号<", ">已拨付（已减退回）<").doesNotContain(">应退<");
        assertThat(play.instances()).isEmpty();
        assertThat(play.has(AccountKind.PAID)).isEqualTo(yuan("30000.00"));
        assertThat(play.has(AccountKind.RETURNED)).isEqualTo(yuan("10000.00"));

        theDayOfTheRefundIsCorrected(play);
        assertThat(play.has(AccountKind.RETURNED)).isEqualTo(yuan("10000.00"));
    }

    private void theDayOfTheRefundIsCorrected(AwardPlay play) {
        var registered = play.file().award().refundedOn().orElseThrow();
        var right = registered.minusDays(1);
        var asked = Map.<String, Object>of("paidOn", right.toString(), "reason", "看错了退款回单。");
        var confirmed = Map.<String, Object>of("confirmed", true);
        var form = "/awards/" + play.id() + "/refund/day";
        assertThat(scene.as("finance-1").get("/awards/" + play.id()).body()).contains("action=\"" + form + '"');
        assertThat(scene.as("party-office-1").get("/awards/" + play.id()).body())
                .doesNotContain("action=\"" + form + '"');
        assertAnswered(play.asks("party-office-1", "refund/day", asked), 403, "角色");
        assertAnswered(
                play.asks("finance-1", "refund/day", Map.of("paidOn", "2099-01-01", "reason", "看错了退款回单。")),
                400,
                "不能晚于今天");

        assertThat(play.asks("finance-1", "refund/day", asked).status()).isEqualTo(204);
        assertThat(scene.as("party-office-1").get("/awards/" + play.id()).body())
                .contains("申请改为 " + Formats.day(right), "看错了退款回单。", form + "/answer");
        assertThat(scene.as("finance-1").get("/awards/" + play.id()).body()).doesNotContain(form + "/answer");
        assertAnswered(play.asks("finance-1", "refund/day/answer", confirmed), 403, "须由他人审批");
        assertAnswered(play.asks("committee-1", "refund/day/answer", confirmed), 403, "角色");
        assertThat(play.asks("party-office-1", "refund/day/answer", confirmed).status())
                .isEqualTo(204);

        assertThat(play.file().award().refundedOn()).hasValue(right);
        assertAnswered(play.asks("party-office-1", "refund/day/answer", confirmed), 409, "已");
        assertThat(scene.as("auditor-1").get("/awards/" + play.id()).body())
                .contains("退款到账日期：已更正", Formats.day(registered) + " → " + Formats.day(right));
    }

    @Test
    void aTerminationThatTheCommitteeRefusesChangesNothing() {
        var play = begun().signed().terminationAsked("0.00");

        assertAnswered(play.tries("committee-1", "decideTermination", Map.of("decision", "REJECT")), 400, "reason");
        play.does("committee-1", "decideTermination", Map.of("decision", "REJECT", "reason", "先督促整改。"));

        assertThat(play.stage()).isEqualTo(AwardStage.RUNNING);
        assertThat(play.file().terminations().get(0).state()).isEqualTo(Termination.State.REFUSED);
        assertThat(play.waitingFor()).containsExactly("requestTranche");
        assertThat(play.has(AccountKind.COMMITTED)).isEqualTo(yuan("80000.00"));
    }

    @Test
    void anAwardEndsBeforeItIsSignedAndAllOfItIsFreeAgain() {
        var play = begun().agreed();

        play.terminationAsked("0.00").does("committee-1", "decideTermination", APPROVE);

        assertThat(play.stage()).isEqualTo(AwardStage.TERMINATED);
        assertThat(play.instances()).isEmpty();
        assertThat(play.has(AccountKind.GRANTED)).isEqualTo(Money.ZERO);
        assertThat(play.free()).isEqualTo(yuan("80000.00"));
    }

    @Test
    void aPaymentThatWasOrderedIsNotPaidAnyMore() {
        var play = begun().signed().ordered();
        var payment = play.file().payments().get(0);

        play.terminationAsked("0.00").does("committee-1", "decideTermination", APPROVE);

        assertThat(play.instances()).isEmpty();
        assertThat(play.file().payments()).extracting(Payment::state).containsExactly(PaymentState.VOID);
        assertThat(play.file().tranches()).extracting(Tranche::state).containsOnly(TrancheState.CANCELLED);
        assertThat(play.free()).isEqualTo(yuan("80000.00"));
        assertAnswered(
                scene.as("finance-1")
                        .send(
                                "PUT",
                                "/api/payments/" + payment.id(),
                                Map.of(
                                        "key",
                                        "late-" + payment.id(),
                                        "amount",
                                        "40000.00",
                                        "bankReference",
                                        "LATE-" + payment.id(),
                                        "paidOn",
                                        "2023-03-01")),
                409,
                "这张付款单作废");
        assertThat(play.has(AccountKind.PAID)).isEqualTo(Money.ZERO);
    }

    @Test
    void aTerminationLapsesWhenTheAwardIsClosed() {
        var play = begun().signed().ordered().paid().reports("submitFinalReport", "20000.00", "20000.00");
        play.terminationAsked("40000.00");

        play.auditedAndEvaluated("0.00", "GOOD");

        assertThat(play.stage()).isEqualTo(AwardStage.CLOSED);
        assertThat(play.instances()).isEmpty();
        assertThat(play.file().terminations().get(0).state()).isEqualTo(Termination.State.LAPSED);
        assertThat(play.has(AccountKind.PAID)).isEqualTo(yuan("40000.00"));
    }

    @Test
    void whoeverAsksAgainWaitsForTheFirstAnswer() {
        var play = begun().signed();
        var button = "/awards/" + play.id() + "/terminations/new";
        assertThat(scene.as("party-office-2").get("/awards/" + play.id()).body())
                .contains(button);
        play.terminationAsked("0.00");

        assertThat(scene.as("party-office-2").get("/awards/" + play.id()).body())
                .doesNotContain(button);
        assertAnswered(
                play.asks("party-office-2", "terminations", Map.of("reason", "社区无力继续实施。", "clawBack", "0.00")),
                409,
                "已有一份终止申请等待审定");

        assertThat(play.file().terminations()).hasSize(1);
        assertThat(play.waitingFor()).containsExactly("decideTermination", "requestTranche");
    }

    @Test
    void noMoreComesBackThanWasPaid() {
        var play = begun().signed().ordered().paid();

        assertAnswered(
                play.asks("party-office-1", "terminations", Map.of("reason", "社区无力继续实施。", "clawBack", "40000.01")),
                400,
                "追回金额不能超过已拨付的");

        assertThat(play.file().terminations()).isEmpty();
        assertThat(play.waitingFor()).containsExactly("submitFinalReport");
    }

    @Test
    void onlyTheOfficeAsksForATermination() {
        var play = begun().signed();

        for (var user : new String[] {play.secretary(), "committee-1", "finance-1"}) {
            assertThat(play.asks(user, "terminations", Map.of("reason", "不想继续。", "clawBack", "0.00"))
                            .status())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(play.file().terminations()).isEmpty();
    }
}
