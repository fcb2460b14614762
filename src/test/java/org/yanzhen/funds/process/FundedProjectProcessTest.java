package org.yanzhen.funds.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.AwardPlay.yuan;
import static org.yanzhen.testing.Refused.assertAnswered;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yanzhen.funds.AccountKind;
import org.yanzhen.funds.AwardLine;
import org.yanzhen.funds.AwardStage;
import org.yanzhen.funds.Release;
import org.yanzhen.funds.TranchePlan;
import org.yanzhen.shared.Money;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.AwardPlay;
import org.yanzhen.testing.Scene;

/** 资助项目 as people go through it. */
@ApplicationTest
class FundedProjectProcessTest {

    @Autowired
    Scene scene;

    @Autowired
    ApplicationContext application;

    /** Half of 80,000 is paid, and is to be reported before the rest is. */
    private AwardPlay reporting() {
        return AwardPlay.begun(
                        scene,
                        application,
                        "80000.00",
                        new TranchePlan(50, Release.AGREEMENT),
                        new TranchePlan(50, Release.REPORT))
                .signed()
                .ordered()
                .paid();
    }

    private AwardPlay begun(String amount) {
        return AwardPlay.begun(
                scene,
                application,
                amount,
                new TranchePlan(50, Release.AGREEMENT),
                new TranchePlan(50, Release.CLOSE_OUT));
    }

    @Test
    void anAwardGoesFromTheAgreementToTheClosedFile() {
        var play = begun("80000.00").signed().ordered().paid();

        play.reports("submitFinalReport", "20000.00", "15000.00").auditedAndEvaluated("0.00", "GOOD");
        assertThat(play.waitingFor()).containsExactly("registerRefund");
        play.paidBack("registerRefund");

        assertThat(play.stage()).isEqualTo(AwardStage.CLOSED);
        assertThat(play.file().returned()).isEqualTo(AwardPlay.yuan("5000.00"));
        assertThat(play.waitingFor()).isEmpty();
    }

    /** Vouchers, signed agreements and slips of the bank have their place beside the task that asks for them. */
    @Test
    void everyTaskOfAnAwardTakesFilesAndLeadsToItsFile() {
        var play = begun("80000.00");
        assertTakesFiles(play, play.secretary(), "confirmAgreement");
        play.signed().ordered();
        assertTakesFiles(play, "finance-1", "registerPayment");
        play.paid();
        assertTakesFiles(play, play.secretary(), "submitFinalReport");
        play.reports("submitFinalReport", "20000.00", "15000.00").auditedAndEvaluated("0.00", "GOOD");
        assertTakesFiles(play, "finance-1", "registerRefund");
        play.paidBack("registerRefund");
        assertThat(scene.upload(play.secretary(), play.id().toString(), "发票.txt", "迟到".getBytes(UTF_8))
                        .status())
                .isEqualTo(403);
    }

    private void assertTakesFiles(AwardPlay play, String user, String step) {
        assertThat(play.page(user, step))
                .contains("href=\"/awards/" + play.id() + "\"", "data-files=\"" + play.id() + "\"");
        var name = step + ".txt";
        var answer = scene.upload(user, play.id().toString(), name, "凭证".getBytes(UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(play.sees(user, step)).contains(name);
    }

    @Test
    void whoDeclinesFillsInNoBudgetAndTheMoneyIsFreeAgain() {
        var play = begun("80000.00");

        play.does(play.secretary(), "confirmAgreement", Map.of("agreement", "DECLINE", "remarks", "场地被收回。"));

        assertThat(play.stage()).isEqualTo(AwardStage.DECLINED);
        assertThat(play.instances()).isEmpty();
        assertThat(play.free()).isEqualTo(yuan("80000.00"));
        assertThat(play.has(AccountKind.GRANTED)).isEqualTo(Money.ZERO);
    }

    @Test
    void aBudgetThatDoesNotSumToTheAwardIsNotAgreed() {
        var play = begun("80000.00");

        assertAnswered(
                play.tries(play.secretary(), "confirmAgreement", AwardPlay.agreement("40000.00", "39999.99")),
                400,
                "预算明细合计须为审定金额");

        assertThat(play.waitingFor()).containsExactly("confirmAgreement");
    }

    @Test
    void aLineMayBeLeftWithNothing() {
        var play = begun("80000.00");

        play.does(play.secretary(), "confirmAgreement", AwardPlay.agreement("80000.00", "0.00"));
        play.does("party-office-1", "countersignAgreement", Map.of("outcome", "SIGN"));

        assertThat(play.file().award().lines())
                .extracting(AwardLine::amount)
                .containsExactly(yuan("80000.00"), Money.ZERO);
        assertThat(play.has(AccountKind.COMMITTED)).isEqualTo(yuan("80000.00"));
    }

    @Test
    void anAgreementThatTheOfficeReturnsIsAgreedAnew() {
        var play = begun("80000.00").agreed();

        play.does("party-office-1", "countersignAgreement", Map.of("outcome", "RETURN", "remarks", "设备预算偏高。"));

        assertThat(play.waitingFor()).containsExactly("confirmAgreement");
        assertThat(play.sees(play.secretary(), "confirmAgreement")).contains("设备预算偏高。");
        assertThat(play.has(AccountKind.GRANTED)).isEqualTo(yuan("80000.00"));

        play.does(play.secretary(), "confirmAgreement", AwardPlay.agreement("30000.00", "50000.00"));
        play.does("party-office-1", "countersignAgreement", Map.of("outcome", "SIGN"));
        assertThat(play.waitingFor()).containsExactly("requestTranche");
    }

    @Test
    void whoAgreedForTheCommunityDoesNotSignForTheOffice() {
        var play = begun("80000.00");
        var both = scene.secretaryInTheOffice(play.community());
        play.does(both, "confirmAgreement", AwardPlay.agreement("40000.00", "40000.00"));

        assertAnswered(play.tries(both, "countersignAgreement", Map.of("outcome", "SIGN")), 403, "须由他人审批");

        assertThat(play.waitingFor()).containsExactly("countersignAgreement");
        assertThat(play.stage()).isEqualTo(AwardStage.UNDER_AGREEMENT);
    }

    @Test
    void aReportThatIsReturnedIsWrittenAgainBeforeTheNextPart() {
        var play = reporting();

        play.reports("submitReport", "20000.00", "5000.00");
        play.does("party-office-1", "checkReport", Map.of("outcome", "RETURN", "remarks", "缺少验收单。"));

        assertThat(play.waitingFor()).containsExactly("submitReport");
        assertThat(play.sees(play.secretary(), "submitReport")).contains("缺少验收单。", "20000.00");
        assertThat(play.file().spent()).containsOnly(Money.ZERO);

        play.reports("submitReport", "18000.00", "5000.00");
        play.does("party-office-1", "checkReport", Map.of("outcome", "ACCEPT"));

        assertThat(play.file().spent()).containsExactly(yuan("18000.00"), yuan("5000.00"));
        assertThat(play.waitingFor()).containsExactly("requestTranche");
    }

    @Test
    void aLineThatWouldHaveSpentMoreThanItHasIsNamedAndNothingIsBooked() {
        var play = reporting();

        assertAnswered(
                play.tries(play.secretary(), "submitReport", AwardPlay.report("40000.01", "0.00")), 400, "“设备”只剩");

        assertThat(play.waitingFor()).containsExactly("submitReport");
        assertThat(play.file().reports()).isEmpty();
        assertThat(play.file().spent()).containsOnly(Money.ZERO);
    }

    @Test
    void whoReportedDoesNotCheckTheReport() {
        var play = reporting();
        var both = scene.secretaryInTheOffice(play.community());
        play.does(both, "submitReport", AwardPlay.report("10000.00", "0.00"));

        assertAnswered(play.tries(both, "checkReport", Map.of("outcome", "ACCEPT")), 403, "须由他人审批");

        assertThat(play.waitingFor()).containsExactly("checkReport");
    }

    @Test
    void whatFinanceReturnsIsReportedAgainAndWhatItDisallowsIsPaidBack() {
        var play = begun("80000.00").signed().ordered().paid();

        play.reports("submitFinalReport", "30000.00", "10000.00");
        play.does(
                "finance-1", "auditSpending", Map.of("outcome", "RETURN", "disallowed", "0.00", "findings", "发票抬头有误。"));
        assertThat(play.waitingFor()).containsExactly("submitFinalReport");
        assertThat(play.sees(play.secretary(), "submitFinalReport")).contains("发票抬头有误。");

        play.reports("submitFinalReport", "30000.00", "10000.00").auditedAndEvaluated("2000.00", "PASSED");
        assertThat(play.waitingFor()).containsExactly("registerRefund");
        play.paidBack("registerRefund");

        assertThat(play.stage()).isEqualTo(AwardStage.CLOSED);
        assertThat(play.has(AccountKind.RETURNED)).isEqualTo(yuan("2000.00"));
        assertThat(play.free()).isEqualTo(yuan("40000.00"));
    }

    @Test
    void moneyDoesNotComeBackTomorrow() {
        var play = begun("80000.00").signed().ordered().paid();
        play.reports("submitFinalReport", "30000.00", "0.00").auditedAndEvaluated("0.00", "GOOD");

        assertAnswered(
                play.tries(
                        "finance-1",
                        "registerRefund",
                        Map.of("bankReference", play.id().toString(), "paidBackOn", "2023-03-02")),
                400,
                "到账日期不能晚于今天");
        assertAnswered(
                play.tries(
                        "finance-1",
                        "registerRefund",
                        Map.of("bankReference", play.id().toString(), "paidBackOn", "2022-01-31")),
                400,
                "到账日期 2022年1月31日 早于立项资助的日期");

        assertThat(play.waitingFor()).containsExactly("registerRefund");
        assertThat(play.has(AccountKind.RETURNED)).isEqualTo(Money.ZERO);
    }

    @Test
    void moreThanWasSpentCannotBeDisallowed() {
        var play = begun("80000.00").signed().ordered().paid().reports("submitFinalReport", "1000.00", "0.00");

        assertAnswered(
                play.tries(
                        "finance-1",
                        "auditSpending",
                        Map.of("outcome", "ACCEPT", "disallowed", "1000.01", "findings", "不予认可。")),
                400,
                "disallowed");

        assertThat(play.waitingFor()).containsExactly("auditSpending");
        assertThat(play.file().spent()).containsOnly(Money.ZERO);
    }

    @Test
    void whatIsSpentToTheCentIsPaidAndNothingComesBack() {
        var play = begun("80000.00").signed().ordered().paid();
        play.reports("submitFinalReport", "40000.00", "40000.00").auditedAndEvaluated("0.00", "EXCELLENT");

        play.ordered().paid();

        assertThat(play.stage()).isEqualTo(AwardStage.CLOSED);
        assertThat(play.instances()).isEmpty();
        assertThat(play.has(AccountKind.PAID)).isEqualTo(yuan("80000.00"));
        assertThat(play.free()).isEqualTo(Money.ZERO);
    }

    @Test
    void aProjectThatFailedGetsNoLastPart() {
        var play = begun("80000.00").signed().ordered().paid();

        play.reports("submitFinalReport", "40000.00", "40000.00").auditedAndEvaluated("0.00", "FAILED");

        assertThat(play.stage()).isEqualTo(AwardStage.CLOSED);
        assertThat(play.has(AccountKind.PAID)).isEqualTo(yuan("40000.00"));
        assertThat(play.free()).isEqualTo(yuan("40000.00"));
    }
}
