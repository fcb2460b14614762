package org.yanzhen.shared;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yanzhen.shared.Figures.Figure;

/**
 * What a check that is made now and then found the last time, by whichever node, and how long that is ago. No values, as
 * long as there was none.
 *
 * @param table one line for each check, with {@code id} and {@code done_at}
 * @param found the column that says how many things were wrong
 */
public record LastCheck(String table, String found) {

    private record Check(double found, double ageSeconds) {}

    /** @param wrong without values, as is {@code age} */
    public List<Figure> read(JdbcTemplate jdbc, Clock clock, Figure wrong, Figure age) {
        var last = jdbc.query(
                "SELECT " + found + ", TIMESTAMPDIFF(SECOND, done_at, ?) FROM " + table + " ORDER BY id DESC LIMIT 1",
                (row, index) -> new Check(row.getDouble(1), row.getDouble(2)),
                Timestamp.from(clock.instant()));
        return List.of(
                wrong.with(last.stream().map(Check::found).toList()),
                age.with(last.stream().map(Check::ageSeconds).toList()));
    }
}
