package org.yanzhen.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yanzhen.funds.Examples.COMMITTEE;
import static org.yanzhen.funds.Examples.FINANCE;
import static org.yanzhen.funds.Examples.OFFICE;
import static org.yanzhen.funds.Examples.SECRETARY;
import static org.yanzhen.testing.Refused.assertRefused;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.shared.Money;
import org.yanzhen.testing.ApplicationTest;

/** The database keeps the rules about money itself, whoever writes to it. */
@ApplicationTest
class LedgerDatabaseTest {

    @Autowired
    Funds funds;

    @Autowired
    Awards awards;

    @Autowired
    LedgerCheck check;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final EnvelopeId envelope = new EnvelopeId(UUID.randomUUID());
    private FundId fund = FundId.next();

    @BeforeEach
    void aFundWithAnEnvelope() {
        fund = funds.open("数据库测试 " + UUID.randomUUID(), 2023, Money.yuan(1_000_000), FINANCE);
        funds.reserve(fund, envelope, "测试竞赛", Money.yuan(300_000), OFFICE);
    }

    @Test
    void anEnvelopeAboveTheFreeBudgetIsRefusedByOneCentAndNothingIsBooked() {
        assertRefused(
                "envelope-exceeds-free-budget",
                () -> funds.reserve(
                        fund,
                        new EnvelopeId(UUID.randomUUID()),
                        "再来一轮",
                        new Money(new BigDecimal("700000.01")),
                        OFFICE));

        assertThat(funds.free(fund)).isEqualTo(Money.yuan(700_000));
    }

    @Test
    void awardsAboveTheEnvelopeAreRefusedByOneCentAndNothingIsBooked() {
        awards.grant(Examples.newAward(envelope, Money.yuan(200_000)), COMMITTEE);

        assertRefused(
                "awards-exceed-envelope",
                () -> awards.grant(Examples.newAward(envelope, new Money(new BigDecimal("100000.01"))), COMMITTEE));

        assertThat(funds.leftIn(envelope)).isEqualTo(Money.yuan(100_000));
        assertThat(awards.of(envelope)).hasSize(1);
    }

    @Test
    void aGrantThatIsTakenBackIsReversedAndBothPostingsStay() {
        var award = awards.grant(Examples.newAward(envelope, Money.yuan(200_000)), COMMITTEE);
        awards.revoke(award.id(), "公示后撤回", COMMITTEE);

        assertThat(funds.leftIn(envelope)).isEqualTo(Money.yuan(300_000));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM posting WHERE award = ?",
                        Integer.class,
                        award.id().toString()))
                .isEqualTo(2);
        assertThat(check.differences()).isEmpty();
    }

    /** So what stands of a round never comes to more than it has, however often somebody moves up. */
    @Test
    void theMoneyOfAnAwardGoesBackToItsRoundOnceAndNoMoreOfIt() {
        var award = awards.grant(Examples.newAward(envelope, Money.yuan(200_000)), COMMITTEE);
        var other = awards.grant(Examples.newAward(envelope, Money.yuan(100_000)), COMMITTEE);
        awards.begin(award.id());
        assertRefused("illegal-award.under-agreement", () -> awards.reclaim(award.id()));
        awards.agree(award.id(), false, List.of(), "场地被收回。", SECRETARY);

        awards.reclaim(award.id());

        assertThat(funds.leftIn(envelope)).isEqualTo(Money.yuan(200_000));
        assertThatThrownBy(() -> awards.reclaim(award.id())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update(
                        "INSERT INTO reclaimed_award (award, envelope, amount, reclaimed_at) VALUES (?, ?, 100000.01, '2023-06-05')",
                        other.id().toString(),
                        envelope.toString()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("reclaimed_award_is_one");
        assertThat(funds.leftIn(envelope)).isEqualTo(Money.yuan(200_000));
        assertThat(check.differences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE posting SET amount = amount + 1 WHERE fund = ?",
                "UPDATE posting SET text = '改了' WHERE fund = ?",
                "DELETE FROM posting WHERE fund = ?"
            })
    void aPostingIsNeitherChangedNorDeleted(String statement) {
        assertThatThrownBy(() -> jdbc.update(statement, fund.toString()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("Postings are never");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BUDGET", "ENVELOPE", "GRANTED"})
    void noAccountFallsBelowZero(String kind) {
        awards.grant(Examples.newAward(envelope, Money.yuan(100_000)), COMMITTEE);

        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE ledger_account SET balance = -0.01 WHERE fund = ? AND kind = ?", fund.toString(), kind))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("ledger_account_covered");
    }

    @Test
    void noLineIsSpentBeyondWhatItHas() {
        var award = running();

        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE ledger_account SET balance = 60000.01 WHERE code = ?", "LINE:" + award.id() + ":1"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("ledger_account_ceiling");
    }

    @Test
    void tranchesThatDoNotSumToTheAwardAreRefused() {
        var award = awards.grant(Examples.newAward(envelope, Money.yuan(100_000)), COMMITTEE);

        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE award SET amount = amount + 0.01 WHERE id = ?",
                        award.id().toString()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("award_is_its_tranches");
        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE tranche SET ends_at = ends_at + 0.01, amount = amount + 0.01 WHERE award = ? AND number = 2",
                        award.id().toString()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("tranche_follows");
        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE tranche SET amount = amount + 0.01 WHERE award = ? AND number = 3",
                        award.id().toString()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("tranche_amount");
    }

    @Test
    void noMoreIsPaidThanATrancheHas() {
        var award = awards.grant(Examples.newAward(envelope, Money.yuan(100_000)), COMMITTEE);

        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE tranche SET paid = 50000.01 WHERE award = ? AND number = 1",
                        award.id().toString()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("tranche_paid");
    }

    @Test
    void aPaymentsKeyAndTheBanksReferenceStandOnce() {
        var award = running();
        var key = UUID.randomUUID().toString();
        var reference = "GC" + key.substring(0, 8);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            pay(award, key, reference);

            assertThatThrownBy(() -> pay(award, key, reference + "A"))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("payment_key");
            assertThatThrownBy(() -> pay(award, key + "x", reference))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("payment_bank_reference");
        });
    }

    private Award running() {
        return new TransactionTemplate(transactions).execute(status -> {
            var award = awards.grant(Examples.newAward(envelope, Money.yuan(100_000)), COMMITTEE);
            awards.begin(award.id());
            awards.agree(award.id(), true, award.lines(), "", SECRETARY);
            awards.countersign(award.id(), true, "", OFFICE);
            return award;
        });
    }

    private void pay(Award award, String key, String reference) {
        jdbc.update(
                """
                INSERT INTO payment (id, fund, award, tranche, amount, state, ordered_at, idempotency_key, bank_reference, paid_on, version)
                VALUES (?, ?, ?, 1, 1, 'PAID', '2023-06-05 09:00:00', ?, ?, '2023-06-05', 0)
                """, UUID.randomUUID().toString(), fund.toString(), award.id().toString(), key, reference);
    }
}
