package org.yanzhen.funds;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up all postings every night and compares the sums with the balances, and the payments with both. */
@Service
public class LedgerCheck {

    private static final Logger log = LoggerFactory.getLogger(LedgerCheck.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerCheck(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps what it found, for whoever watches. */
    @Scheduled(cron = "${yanzhen.reconciliation.cron:0 30 2 * * *}")
    @SchedulerLock(name = "ledger-check", lockAtLeastFor = "PT1M")
    @Transactional
    public void everyNight() {
        var differences = differences();
        jdbc.sql("INSERT INTO ledger_check (done_at, differences, details) VALUES (?, ?, ?)")
                .params(Timestamp.from(clock.instant()), differences.size(), String.join("\n", differences))
                .update();
    }

    /** @return one sentence for each difference; nothing if the books balance */
    @Transactional(readOnly = true)
    public List<String> differences() {
        var differences = jdbc.sql("""
                SELECT CONCAT(a.code, ' holds ', a.balance, ', its postings sum to ', COALESCE(s.amount, 0)) FROM ledger_account a
                LEFT JOIN (SELECT account, SUM(amount) AS amount FROM (
                        SELECT to_account AS account, amount FROM posting
                        UNION ALL SELECT from_account, -amount FROM posting) moved GROUP BY account) s ON s.account = a.id
                WHERE a.balance <> COALESCE(s.amount, 0)
                UNION ALL
                SELECT CONCAT('payment ', p.id, ' is not booked once') FROM payment p
                WHERE (SELECT COUNT(*) FROM posting l WHERE l.payment = p.id AND l.amount = p.amount)
                    <> CASE WHEN p.state = 'PAID' THEN 1 ELSE 0 END
                UNION ALL
                SELECT CONCAT('tranche ', t.number, ' of ', t.award, ' and its payments differ') FROM tranche t
                WHERE t.paid <> (SELECT COALESCE(SUM(p.amount), 0) FROM payment p
                    WHERE p.award = t.award AND p.tranche = t.number AND p.state = 'PAID')
                """).query(String.class).list();
        if (differences.isEmpty()) {
            log.info("the ledger balances");
        } else {
            log.error("the ledger does not balance: {}", differences);
        }
        return differences;
    }
}
