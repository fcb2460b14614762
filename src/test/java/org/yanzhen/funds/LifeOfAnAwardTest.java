package org.yanzhen.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.AwardPlay.yuan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yanzhen.cases.journal.JournalEntry;
import org.yanzhen.shared.Money;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.AwardPlay;
import org.yanzhen.testing.Scene;

/** One award from the decision to the closed file, told once from beginning to end; at every turn the books balance. */
@ApplicationTest
class LifeOfAnAwardTest {

    private static final Map<String, Object> APPROVE = Map.of("decision", "APPROVE");
    private static final Map<String, Object> ACCEPT = Map.of("outcome", "ACCEPT");

    @Autowired
    Scene scene;

    @Autowired
    ApplicationContext application;

    @Autowired
    LedgerCheck books;

    @Test
    void aCommunityTurnsAnOldShedIntoAHallForItsAssembly() {
        // In March the round is final: half a million, all its fund has, is the community's if it signs.
        var award = AwardPlay.begun(
                scene,
                application,
                "500000.00",
                new TranchePlan(50, Release.AGREEMENT),
                new TranchePlan(30, Release.REPORT),
                new TranchePlan(20, Release.CLOSE_OUT));
        assertMoney(award, AccountKind.GRANTED, "500000.00");

        // The secretary asks for most of it to go into equipment; the office wants more life in the hall, and signs
        // that.
        award.does(award.secretary(), "confirmAgreement", AwardPlay.agreement("450000.00", "50000.00"));
        award.does("party-office-1", "countersignAgreement", Map.of("outcome", "RETURN", "remarks", "活动经费偏少。"));
        award.does(award.secretary(), "confirmAgreement", AwardPlay.agreement("300000.00", "200000.00"));
        award.does("party-office-1", "countersignAgreement", Map.of("outcome", "SIGN"));
        assertMoney(award, AccountKind.GRANTED, "0.00");
        assertMoney(award, AccountKind.COMMITTED, "500000.00");

        // The first half is so much that two of the committee must agree before finance pays.
        award.requestedAndChecked()
                .does("committee-1", "decidePayment", APPROVE)
                .does("committee-2", "cosignPayment", APPROVE)
                .paid();
        assertMoney(award, AccountKind.PAID, "250000.00");

        // In April chairs turn out to be cheap: a fifteenth of the line goes into activities, which needs nobody's
        // leave.
        scene.today(LocalDate.of(2023, 4, 10));
        var transfer = Map.<String, Object>of("from", "1", "to", "2", "amount", "20000.00", "reason", "桌椅降价。");
        assertThat(award.asks(award.secretary(), "transfers", transfer).status())
                .isEqualTo(201);
        assertThat(award.file().award().lines())
                .extracting(AwardLine::amount)
                .containsExactly(yuan("280000.00"), yuan("220000.00"));
        assertBalanced();

        // In June the community reports. The first report lacks a paper; the second is accepted, and only then it
        // counts.
        scene.today(LocalDate.of(2023, 6, 12));
        award.reports("submitReport", "210000.00", "40000.00")
                .does("party-office-1", "checkReport", Map.of("outcome", "RETURN", "remarks", "缺少验收单。"));
        assertThat(award.file().spent()).containsOnly(Money.ZERO);
        award.reports("submitReport", "200000.00", "40000.00").does("party-office-1", "checkReport", ACCEPT);
        assertThat(award.file().spent()).containsExactly(yuan("200000.00"), yuan("40000.00"));
        assertBalanced();

        // The next part one of the committee decides. The bank tells the system itself, and nobody has to type it.
        award.requestedAndChecked().does("committee-1", "decidePayment", APPROVE);
        var order = award.file().payments().get(1);
        var answer = scene.as("finance-1")
                .send(
                        "PUT",
                        "/api/payments/" + order.id(),
                        Map.of(
                                "key",
                                "bank-" + order.id(),
                                "amount",
                                "150000.00",
                                "bankReference",
                                "BANK-" + order.id(),
                                "paidOn",
                                "2023-06-12"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(award.waitingFor()).containsExactly("submitFinalReport");
        assertMoney(award, AccountKind.PAID, "400000.00");

        // In autumn the hall is open. Finance does not accept a banquet; what counts is 420,000, of which 20,000 is
        // due.
        scene.today(LocalDate.of(2023, 10, 16));
        award.reports("submitFinalReport", "60000.00", "130000.00").auditedAndEvaluated("10000.00", "EXCELLENT");
        assertThat(award.waitingFor()).containsExactly("requestTranche");
        award.ordered().paid();

        // The file is closed: not a cent more was paid than counts, and what was not needed is free for others.
        assertMoney(award, AccountKind.PAID, "420000.00");
        assertMoney(award, AccountKind.COMMITTED, "0.00");
        assertThat(award.free()).isEqualTo(yuan("80000.00"));
        assertThat(award.stage()).isEqualTo(AwardStage.CLOSED);
        assertThat(award.instances()).isEmpty();
        var file = award.file();
        assertThat(file.award().rating()).contains(AwardRating.EXCELLENT);
        assertThat(file.tranches()).extracting(Tranche::state).containsOnly(TrancheState.PAID);
        assertThat(file.journal()).extracting(JournalEntry::at).isSorted();
        assertThat(file.journal())
                .extracting(JournalEntry::event)
                .containsSubsequence(List.of(
                        "AwardGranted",
                        "AwardBegun",
                        "AgreementAnswered",
                        "AgreementCountersigned",
                        "TranchePaid",
                        "TransferApplied",
                        "ReportChecked",
                        "TranchePaid",
                        "SpendingAudited",
                        "AwardEvaluated",
                        "TranchePaid",
                        "AwardSettled",
                        "AwardClosed"));

        // And nobody changes it any more.
        assertThat(award.asks(award.secretary(), "transfers", transfer).status())
                .isEqualTo(409);
        assertThat(award.asks("party-office-1", "terminations", Map.of("reason", "事后追究。", "clawBack", "1.00"))
                        .status())
                .isEqualTo(409);
        assertBalanced();
    }

    private void assertMoney(AwardPlay award, AccountKind kind, String amount) {
        assertThat(award.has(kind)).as(kind.name()).isEqualTo(yuan(amount));
        assertBalanced();
    }

    private void assertBalanced() {
        assertThat(books.differences()).isEmpty();
    }
}
