package org.yanzhen.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.funds.Examples.COMMITTEE;
import static org.yanzhen.funds.Examples.FINANCE;
import static org.yanzhen.funds.Examples.NOW;
import static org.yanzhen.funds.Examples.OFFICE;
import static org.yanzhen.funds.Examples.OTHER_OFFICE;
import static org.yanzhen.funds.Examples.SECRETARY;
import static org.yanzhen.testing.Refused.assertMistake;
import static org.yanzhen.testing.Refused.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yanzhen.shared.Money;

class AwardTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 5);

    @Test
    void aBudgetIsCutInProportionIfLessIsGrantedAndTheLastLineTakesTheCents() {
        var lines = Shares.of(
                List.of(
                        new AwardLine("甲", Money.yuan(1)),
                        new AwardLine("乙", Money.yuan(1)),
                        new AwardLine("丙", Money.yuan(1))),
                Money.yuan(1));

        assertThat(lines).extracting(line -> line.amount().toString()).containsExactly("0.33", "0.33", "0.34");
    }

    @Test
    void theCommunitySpreadsTheMoneyOverItsLinesAsItAgrees() {
        var award = begun();

        award.agree(
                true,
                List.of(new AwardLine("场地改造", Money.yuan(70_000)), new AwardLine("活动服务", Money.yuan(30_000))),
                "",
                SECRETARY,
                NOW);

        assertThat(award.line(1).amount()).isEqualTo(Money.yuan(70_000));
    }

    @Test
    void linesThatDoNotSumToTheAwardAreRefused() {
        assertMistake("lines", "lines-sum", () -> begun().agree(
                        true, List.of(new AwardLine("场地改造", Money.yuan(99_999))), "", SECRETARY, NOW));
    }

    @Test
    void whoDeclinesSaysWhy() {
        assertMistake("remarks", "reason-required", () -> begun().agree(false, List.of(), "", SECRETARY, NOW));
    }

    @Test
    void nobodyCountersignsWhatTheyAgreedTo() {
        var award = begun();
        award.agree(true, award.lines(), "", OFFICE, NOW);

        assertRefused("own-work", () -> award.countersign(true, "", OFFICE, NOW));
        assertThat(award.stage()).isEqualTo(AwardStage.UNDER_AGREEMENT);
    }

    @Test
    void theAuditComesBeforeTheEvaluationAndBySomebodyElse() {
        var award = Examples.running();
        assertRefused("spending-not-audited", () -> award.evaluate(AwardRating.GOOD, "", Set.of(), OFFICE, NOW));

        award.audit(true, Money.ZERO, Money.yuan(90_000), "", Set.of(SECRETARY), FINANCE, NOW);

        assertRefused("own-work", () -> award.evaluate(AwardRating.GOOD, "", Set.of(), FINANCE, NOW));
        award.evaluate(AwardRating.GOOD, "", Set.of(), OFFICE, NOW);
        assertThat(award.rating()).hasValue(AwardRating.GOOD);
    }

    @Test
    void noMoreCanBeDisallowedThanWasSpent() {
        assertMistake("disallowed", "disallowed-exceeds-spent", () -> Examples.running()
                .audit(true, Money.yuan(2), Money.yuan(1), "不合规", Set.of(), FINANCE, NOW));
    }

    @Test
    void anAwardIsNotSettledBeforeItIsEvaluated() {
        assertRefused("award-not-evaluated", () -> Examples.running().settle(Money.ZERO, NOW));
    }

    @Test
    void anAwardThatOwesMoneyIsNotClosed() {
        var award = evaluated();
        award.settle(Money.yuan(100), NOW);

        assertRefused("refund-outstanding", () -> award.close(NOW));
        award.refund("TH-0001", TODAY, FINANCE, NOW);
        award.close(NOW);

        assertThat(award.stage()).isEqualTo(AwardStage.CLOSED);
    }

    @Test
    void moneyComesBackOnce() {
        var award = evaluated();
        award.settle(Money.yuan(100), NOW);
        award.refund("TH-0001", TODAY, FINANCE, NOW);

        assertRefused("nothing-to-pay-back", () -> award.refund("TH-0002", TODAY, FINANCE, NOW));
    }

    @Test
    void aWrongDayOfARefundIsCorrectedByTwoPersons() {
        var award = evaluated();
        award.settle(Money.yuan(100), NOW);
        var right = TODAY.minusDays(1);
        assertRefused("refund-not-registered", () -> award.questionRefundDay(right, "看错了回单。", FINANCE, NOW));
        award.refund("TH-0001", TODAY, FINANCE, NOW);
        assertRefused("already-answered", () -> award.answerRefundDay(true, OFFICE, NOW));
        assertMistake("reason", "reason-required", () -> award.questionRefundDay(right, " ", FINANCE, NOW));
        assertMistake("paidOn", "paid-on-same", () -> award.questionRefundDay(TODAY, "看错了回单。", FINANCE, NOW));
        assertMistake(
                "paidBackOn",
                "paid-back-before-award",
                () -> award.questionRefundDay(LocalDate.of(1, 1, 1), "看错了回单。", FINANCE, NOW));

        award.questionRefundDay(right, "看错了回单。", FINANCE, NOW);
        assertRefused("own-work", () -> award.answerRefundDay(true, FINANCE, NOW));
        assertThat(award.refundedOn()).hasValue(TODAY);
        award.answerRefundDay(false, OFFICE, NOW);
        assertThat(award.refundedOn()).hasValue(TODAY);
        assertThat(award.refundCorrection()).isEmpty();

        award.close(NOW);
        award.questionRefundDay(right, "看错了回单。", FINANCE, NOW);
        award.answerRefundDay(true, OFFICE, NOW);
        assertThat(award.refundedOn()).hasValue(right);
        assertRefused("already-answered", () -> award.answerRefundDay(true, OFFICE, NOW));
    }

    @Test
    void aBankReferenceIsLettersAndDigits() {
        var award = evaluated();
        award.settle(Money.yuan(100), NOW);

        assertMistake("bankReference", "bank-reference", () -> award.refund("=1+1", TODAY, FINANCE, NOW));
    }

    @Test
    void aGrantIsTakenBackOnlyBeforeItBegins() {
        var award = begun();

        assertRefused("illegal-award.under-agreement", () -> award.revoke("名单有误", COMMITTEE, NOW));
    }

    @Test
    void aTerminationTakesTwoPersonsAndNoMoreThanWasPaid() {
        var award = Examples.running();
        assertMistake(
                "clawBack",
                "claw-back-exceeds-paid",
                () -> Termination.request(award, Money.yuan(51_000), Money.yuan(50_000), "承办单位退出", OFFICE, NOW));
        var termination = Termination.request(award, Money.yuan(20_000), Money.yuan(50_000), "承办单位退出", OFFICE, NOW);

        assertRefused("own-work", () -> termination.decide(true, "", award.authors(), OFFICE, NOW));
        termination.decide(true, "", award.authors(), COMMITTEE, NOW);

        assertThat(termination.state()).isEqualTo(Termination.State.APPROVED);
        assertRefused("already-answered", () -> termination.decide(false, "晚了", Set.of(), COMMITTEE, NOW));
    }

    @Test
    void aTransferMovesMoneyBetweenTwoLinesAndNeverMoreThanOneHas() {
        var award = Examples.running();

        assertMistake("to", "transfer-same-line", () -> transfer(award, 1, 1, 10));
        assertMistake("amount", "transfer-nothing", () -> transfer(award, 1, 2, 0));
        assertMistake("amount", "transfer-exceeds-line", () -> transfer(award, 2, 1, 40_001));
        assertMistake("line", "line-unknown", () -> transfer(award, 1, 3, 10));

        award.transfer(1, 2, Money.yuan(10_000));
        assertThat(award.lines()).extracting(line -> line.amount().toString()).containsExactly("50000.00", "50000.00");
    }

    @Test
    void nobodyDecidesOnTheirOwnTransfer() {
        var award = Examples.running();
        var transfer = transfer(award, 1, 2, 10_000);

        assertRefused("own-work", () -> transfer.decide(true, "", award.authors(), SECRETARY, NOW));
        transfer.decide(true, "", award.authors(), OTHER_OFFICE, NOW);
        assertThat(transfer.state()).isEqualTo(Transfer.State.APPROVED);
    }

    private static Transfer transfer(Award award, int from, int to, long yuan) {
        return Transfer.request(award, from, to, Money.yuan(yuan), "材料降价", SECRETARY, NOW);
    }

    private static Award begun() {
        var award = Examples.award();
        award.begin(NOW);
        return award;
    }

    private static Award evaluated() {
        var award = Examples.running();
        award.audit(true, Money.ZERO, Money.yuan(90_000), "", Set.of(SECRETARY), FINANCE, NOW);
        award.evaluate(AwardRating.GOOD, "", Set.of(SECRETARY), OFFICE, NOW);
        return award;
    }
}
