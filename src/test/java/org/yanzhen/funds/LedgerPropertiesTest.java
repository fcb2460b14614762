package org.yanzhen.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.funds.Examples.COMMITTEE;
import static org.yanzhen.funds.Examples.FINANCE;
import static org.yanzhen.funds.Examples.OFFICE;
import static org.yanzhen.funds.Examples.OTHER_OFFICE;
import static org.yanzhen.funds.Examples.SECRETARY;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.Refusal;
import org.yanzhen.testing.ApplicationTest;

/** Whatever people do with the money, in whatever order: the books balance, and nothing is spent that is not there. */
@ApplicationTest
class LedgerPropertiesTest {

    private static final Money BUDGET = Money.yuan(600_000);
    private static final Money ENVELOPE = Money.yuan(250_000);

    @Autowired
    Funds funds;

    @Autowired
    Awards awards;

    @Autowired
    Tranches tranches;

    @Autowired
    Reports reports;

    @Autowired
    Transfers transfers;

    @Autowired
    Terminations terminations;

    @Autowired
    Payments payments;

    @Autowired
    LedgerCheck check;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** The context the other tests share. */
    @BeforeProperty
    void application() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
    }

    /** Something somebody tries, allowed or not. */
    enum Deed {
        GRANT,
        REVOKE,
        BEGIN,
        AGREE,
        DECLINE,
        COUNTERSIGN,
        REQUEST,
        CHECK,
        APPROVE,
        REFUSE,
        ORDER,
        PAY,
        REPORT,
        ACCEPT_REPORT,
        FINAL_REPORT,
        AUDIT,
        EVALUATE,
        NEXT,
        SETTLE,
        REFUND,
        CLOSE,
        TRANSFER,
        TERMINATE,
        RELEASE_ENVELOPE
    }

    /**
     * @param which of the awards there are
     * @param share of what could be moved, in percent; above 100 is too much
     */
    record Attempt(Deed deed, int which, int share) {}

    @Provide
    Arbitrary<List<Attempt>> days() {
        var attempt = Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 130))
                .as(Attempt::new);
        return attempt.list().ofMinSize(10).ofMaxSize(60);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void theBooksBalanceWhateverPeopleTry(@ForAll("days") List<Attempt> attempts) {
        var fund = funds.open("账目 " + UUID.randomUUID(), 2023, BUDGET, FINANCE);
        var envelope = new EnvelopeId(UUID.randomUUID());
        funds.reserve(fund, envelope, "账目竞赛", ENVELOPE, OFFICE);
        var known = new ArrayList<AwardId>();
        for (var attempt : attempts) {
            tried(() -> known.add(grant(envelope, attempt.share())));
            var award = known.get(attempt.which() % known.size());
            // a way through the whole life, with one thing tried out of its order at every step
            tried(() -> does(attempt.deed(), envelope, award, attempt.share()));
            carriesOn(award);

            assertThat(total(fund)).isEqualByComparingTo(BigDecimal.ZERO);
            assertThat(outside(fund)).isEqualByComparingTo(BUDGET.amount());
        }
        assertThat(check.differences()).isEmpty();
        assertThat(replayed(fund)).isEqualTo(balances(fund));
    }

    private AwardId grant(EnvelopeId envelope, int share) {
        var amount = new Money(new BigDecimal(1_000 + share * 700).setScale(2));
        return awards.grant(Examples.newAward(envelope, amount), COMMITTEE).id();
    }

    private void does(Deed deed, EnvelopeId envelope, AwardId id, int share) {
        var award = awards.get(id);
        switch (deed) {
            case GRANT -> grant(envelope, share * 4);
            case REVOKE -> awards.revoke(id, "重新审定", COMMITTEE);
            case BEGIN -> awards.begin(id);
            case AGREE -> awards.agree(id, true, lines(id), "", SECRETARY);
            case DECLINE -> awards.agree(id, false, List.of(), "放弃", SECRETARY);
            case COUNTERSIGN -> awards.countersign(id, true, "", OFFICE);
            case REQUEST -> tranches.request(id, "申请拨付", SECRETARY);
            case CHECK -> tranches.check(id, true, "", OFFICE);
            case APPROVE -> tranches.approve(id, true, "", OTHER_OFFICE);
            case REFUSE -> tranches.approve(id, false, "不符合", COMMITTEE);
            case ORDER -> tranches.order(id);
            case PAY -> pay(id);
            case REPORT -> reports.submit(id, false, spent(award, share), "使用报告", SECRETARY);
            case ACCEPT_REPORT -> reports.check(id, true, "", OFFICE);
            case FINAL_REPORT -> reports.submit(id, true, spent(award, share), "结项报告", SECRETARY);
            case AUDIT -> reports.audit(id, true, Money.yuan(share), "部分不予认可", FINANCE);
            case EVALUATE -> reports.evaluate(id, share % 4 == 0 ? AwardRating.FAILED : AwardRating.GOOD, "评价", OFFICE);
            case NEXT -> awards.next(id);
            case SETTLE -> awards.settle(id);
            case REFUND -> awards.refund(id, reference(), LocalDate.now(clock), FINANCE);
            case CLOSE -> awards.close(id);
            case TRANSFER ->
                transfers.apply(transfers.request(id, 1, 2, Money.yuan(share * 100L), "调整", SECRETARY), true);
            case TERMINATE -> terminate(award, share);
            case RELEASE_ENVELOPE -> funds.release(envelope, OFFICE);
        }
    }

    /** What would be done next by those whose turn it is. */
    private void carriesOn(AwardId id) {
        var award = awards.get(id);
        switch (award.stage()) {
            case GRANTED -> tried(() -> awards.begin(id));
            case UNDER_AGREEMENT -> {
                tried(() -> awards.agree(id, true, lines(id), "", SECRETARY));
                tried(() -> awards.countersign(id, true, "", OFFICE));
            }
            case RUNNING -> {
                tried(() -> tranches.request(id, "申请拨付", SECRETARY));
                tried(() -> tranches.check(id, true, "", OFFICE));
                tried(() -> tranches.approve(id, true, "", OTHER_OFFICE));
                tried(() -> tranches.order(id));
                tried(() -> pay(id));
            }
            default -> {}
        }
    }

    private List<AwardLine> lines(AwardId id) {
        return new TransactionTemplate(transactions)
                .execute(status -> awards.get(id).lines());
    }

    private void pay(AwardId id) {
        for (var payment : payments.of(id)) {
            payments.confirm(
                    payment.id(),
                    new PaymentResult(payment.id().toString(), payment.amount(), reference(), LocalDate.now(clock)),
                    FINANCE);
        }
    }

    private List<Spent> spent(Award award, int share) {
        var line = lines(award.id()).get(0).amount().amount();
        var amount = line.multiply(BigDecimal.valueOf(share)).movePointLeft(2).setScale(2, java.math.RoundingMode.DOWN);
        return List.of(new Spent(1, new Money(amount), "凭证 1"));
    }

    private void terminate(Award award, int share) {
        var clawBack = awards.paid(award)
                .amount()
                .multiply(BigDecimal.valueOf(share))
                .movePointLeft(2)
                .setScale(2, java.math.RoundingMode.DOWN);
        var termination = terminations.request(award.id(), "承办单位退出", new Money(clawBack), OFFICE);
        terminations.decide(termination, true, "", COMMITTEE);
        terminations.carryOut(termination);
    }

    /** Together or not at all; a refusal is an answer, anything else is a failure. */
    private void tried(Runnable deed) {
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> deed.run());
        } catch (Refusal refused) {
            assertThat(refused.code()).isNotEmpty();
        }
    }

    private static String reference() {
        return UUID.randomUUID().toString();
    }

    private BigDecimal total(FundId fund) {
        return sum(fund, "1 = 1");
    }

    /** All that the fund has or gave away, without what reports say about it. */
    private BigDecimal outside(FundId fund) {
        return sum(fund, "kind NOT IN ('SOURCE', 'SPENDING', 'LINE')");
    }

    private BigDecimal sum(FundId fund, String condition) {
        return jdbc.sql("SELECT COALESCE(SUM(balance), 0) FROM ledger_account WHERE fund = ? AND " + condition)
                .param(fund.toString())
                .query(BigDecimal.class)
                .single();
    }

    private Map<Long, BigDecimal> balances(FundId fund) {
        var balances = new TreeMap<Long, BigDecimal>();
        jdbc.sql("SELECT id, balance FROM ledger_account WHERE fund = ? AND balance <> 0")
                .param(fund.toString())
                .query(row -> {
                    balances.put(row.getLong(1), row.getBigDecimal(2));
                });
        return balances;
    }

    /** The balances as somebody finds who has nothing but the postings, read in their order. */
    private Map<Long, BigDecimal> replayed(FundId fund) {
        var balances = new TreeMap<Long, BigDecimal>();
        jdbc.sql("SELECT from_account, to_account, amount FROM posting WHERE fund = ? ORDER BY id")
                .param(fund.toString())
                .query(row -> {
                    balances.merge(row.getLong(1), row.getBigDecimal(3).negate(), BigDecimal::add);
                    balances.merge(row.getLong(2), row.getBigDecimal(3), BigDecimal::add);
                });
        balances.values().removeIf(balance -> balance.signum() == 0);
        return balances;
    }
}
