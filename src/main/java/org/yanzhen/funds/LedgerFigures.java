package org.yanzhen.funds;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.Figures;
import org.yanzhen.shared.LastCheck;

/** Whether the books balanced when they were last added up, by whichever node did. */
@Component
class LedgerFigures implements Figures {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    LedgerFigures(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Figure> read() {
        return new LastCheck("ledger_check", "differences")
                .read(
                        jdbc,
                        clock,
                        Figure.unknown(
                                "yanzhen_ledger_differences",
                                "Differences between postings, balances and payments, at the last check"),
                        Figure.unknown("yanzhen_ledger_checked_age_seconds", "Since the ledger was last added up"));
    }
}
