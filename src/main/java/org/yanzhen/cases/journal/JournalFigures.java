package org.yanzhen.cases.journal;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.Figures;
import org.yanzhen.shared.LastCheck;

/** Whether the journal was what had been written when it was last sealed, by whichever node. */
@Component
class JournalFigures implements Figures {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    JournalFigures(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Figure> read() {
        return new LastCheck("journal_seal", "differences")
                .read(
                        jdbc,
                        clock,
                        Figure.unknown(
                                "yanzhen_journal_differences",
                                "Cases and seals whose lines are not those that were written, at the last check"),
                        Figure.unknown("yanzhen_journal_checked_age_seconds", "Since the journal was last sealed"));
    }
}
