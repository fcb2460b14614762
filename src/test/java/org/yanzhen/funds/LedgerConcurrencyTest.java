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
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.engine.Concurrency;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.testing.ApplicationTest;

/** Many at once with the money of one fund: it is spent to the cent and not beyond, and everybody gets an answer. */
@ApplicationTest
class LedgerConcurrencyTest {

    private static final int THREADS = 32;

    @Autowired
    Funds funds;

    @Autowired
    Awards awards;

    @Autowired
    Tranches tranches;

    @Autowired
    Payments payments;

    @Autowired
    LedgerCheck check;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final EnvelopeId envelope = new EnvelopeId(UUID.randomUUID());
    private FundId fund = FundId.next();

    @BeforeEach
    void aFundWithAnEnvelopeForTwentyAwards() {
        fund = funds.open("并发 " + UUID.randomUUID(), 2023, Money.yuan(1_000_000), FINANCE);
        funds.reserve(fund, envelope, "并发竞赛", new Money(new BigDecimal("200000.01")), OFFICE);
    }

    @Test
    void thirtyTwoWhoGrantAtOnceGiveAwayTheEnvelopeAndNotACentMore() throws Exception {
        var answers = atOnce(thread -> answer(() -> awards.grant(award(), COMMITTEE)));

        assertThat(answers).filteredOn("done"::equals).hasSize(20);
        assertThat(answers).filteredOn("awards-exceed-envelope"::equals).hasSize(12);
        assertThat(awards.of(envelope)).hasSize(20);
        assertThat(funds.leftIn(envelope)).isEqualTo(new Money(new BigDecimal("0.01")));
        assertThat(check.differences()).isEmpty();
    }

    @Test
    void thirtyTwoWhoReserveAtOnceReserveTheFreeBudgetAndNotACentMore() throws Exception {
        var answers = atOnce(thread ->
                answer(() -> funds.reserve(fund, new EnvelopeId(UUID.randomUUID()), "抢", Money.yuan(100_000), OFFICE)));

        assertThat(answers).filteredOn("done"::equals).hasSize(7);
        assertThat(answers).filteredOn("envelope-exceeds-free-budget"::equals).hasSize(25);
        assertThat(funds.free(fund)).isEqualTo(new Money(new BigDecimal("99999.99")));
    }

    @Test
    void thirtyTwoWhoRegisterTheSameEightPaymentsBookEachOnce() throws Exception {
        var orders = IntStream.range(0, 8).mapToObj(index -> ordered()).toList();

        var answers = atOnce(thread -> {
            var payment = orders.get(thread % orders.size());
            return answer(() -> payments.confirm(payment.id(), result(payment), FINANCE));
        });

        assertThat(answers).containsOnly("done");
        assertThat(orders)
                .allSatisfy(
                        order -> assertThat(payments.get(order.id()).state()).isEqualTo(PaymentState.PAID));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM posting WHERE fund = ? AND kind = 'PAYMENT'",
                        Integer.class,
                        fund.toString()))
                .isEqualTo(8);
        assertThat(check.differences()).isEmpty();
    }

    @Test
    void someGrantSomePaySomeTakeBackAllAtOnceAndTheBooksBalance() throws Exception {
        var orders = IntStream.range(0, 8).mapToObj(index -> ordered()).toList();
        var granted = IntStream.range(0, 8)
                .mapToObj(index -> awards.grant(award(), COMMITTEE))
                .toList();

        var answers = atOnce(thread -> switch (thread % 4) {
            case 0 ->
                answer(() -> payments.confirm(orders.get(thread / 4).id(), result(orders.get(thread / 4)), FINANCE));
            case 1 -> answer(() -> awards.revoke(granted.get(thread / 4).id(), "重新审定", COMMITTEE));
            case 2 -> answer(() -> awards.grant(award(), COMMITTEE));
            default ->
                answer(() -> funds.reserve(fund, new EnvelopeId(UUID.randomUUID()), "同时", Money.yuan(1_000), OFFICE));
        });

        assertThat(answers).allMatch(answer -> answer.equals("done") || answer.equals("awards-exceed-envelope"));
        assertThat(check.differences()).isEmpty();
        assertThat(jdbc.queryForObject(
                        "SELECT SUM(balance) FROM ledger_account WHERE fund = ?", BigDecimal.class, fund.toString()))
                .isEqualByComparingTo(BigDecimal.ZERO);
    }

    private NewAward award() {
        return Examples.newAward(envelope, Money.yuan(10_000));
    }

    private Payment ordered() {
        return new TransactionTemplate(transactions).execute(status -> {
            var id = awards.grant(award(), COMMITTEE).id();
            awards.begin(id);
            awards.agree(id, true, awards.get(id).lines(), "", SECRETARY);
            awards.countersign(id, true, "", OFFICE);
            tranches.request(id, "申请拨付", SECRETARY);
            tranches.check(id, true, "", OFFICE);
            tranches.approve(id, true, "", OTHER_OFFICE);
            return payments.get(tranches.order(id));
        });
    }

    private PaymentResult result(Payment payment) {
        return new PaymentResult(payment.id().toString(), payment.amount(), "GC" + payment.id(), LocalDate.now(clock));
    }

    /** {@code done}, or the code of the rule; a deadlock that nobody answered would fail the test. */
    private static String answer(Runnable deed) {
        return Concurrency.retrying(() -> {
            try {
                deed.run();
                return "done";
            } catch (RuleViolation refused) {
                return refused.code();
            }
        });
    }

    private static List<String> atOnce(IntFunction<String> deed) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        var start = new CountDownLatch(1);
        try {
            var running = IntStream.range(0, THREADS)
                    .mapToObj(thread -> threads.submit(() -> {
                        start.await();
                        return deed.apply(thread);
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<String>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
