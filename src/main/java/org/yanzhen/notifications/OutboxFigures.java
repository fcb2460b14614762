package org.yanzhen.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.Figures;

/** What is certain but nobody has been told of yet. */
@Component
class OutboxFigures implements Figures {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    OutboxFigures(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Waiting(double number, double oldestSeconds) {}

    @Override
    public List<Figure> read() {
        var waiting = jdbc.query(
                        "SELECT COUNT(*), MIN(publication_date) FROM EVENT_PUBLICATION WHERE completion_date IS NULL",
                        (row, index) -> new Waiting(row.getDouble(1), age(row.getTimestamp(2))))
                .get(0);
        return List.of(
                Figure.of("yanzhen_outbox_waiting", "Events that somebody is still to be told of", waiting.number()),
                Figure.of(
                        "yanzhen_outbox_oldest_age_seconds",
                        "How long the oldest of them has waited",
                        waiting.oldestSeconds()));
    }

    private double age(@Nullable Timestamp published) {
        return published == null
                ? 0
                : Duration.between(published.toInstant(), clock.instant()).toMillis() / 1000.0;
    }
}
