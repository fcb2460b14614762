package org.yanzhen.funds;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.Figures;

/** Whether the books balanced when they were last added up, by whichever node did. */
@Component
class LedgerFigures implements Figures {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    LedgerFigures(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Check(double differences, double ageSeconds) {}

    @Override
    public List<Figure> read() {
        var last = jdbc.query(
                "SELECT differences, TIMESTAMPDIFF(SECOND, done_at, ?) FROM ledger_check ORDER BY id DESC LIMIT 1",
                (row, index) -> new Check(row.getDouble(1), row.getDouble(2)),
                Timestamp.from(clock.instant()));
        return List.of(
                new Figure(
                        "yanzhen_ledger_differences",
                        "Differences between postings, balances and payments, at the last check",
                        last.stream()
                                .map(check -> new Value(Map.of(), check.differences()))
                                .toList()),
                new Figure(
                        "yanzhen_ledger_checked_age_seconds",
                        "Since the ledger was last added up",
                        last.stream()
                                .map(check -> new Value(Map.of(), check.ageSeconds()))
                                .toList()));
    }
}
