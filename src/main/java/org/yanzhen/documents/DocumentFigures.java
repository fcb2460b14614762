package org.yanzhen.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.Figures;

/** Whether all attachments were what they had been when they were last read, by whichever node did. */
@Component
class DocumentFigures implements Figures {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    DocumentFigures(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Check(double damaged, double ageSeconds) {}

    @Override
    public List<Figure> read() {
        var last = jdbc.query(
                "SELECT damaged, TIMESTAMPDIFF(SECOND, done_at, ?) FROM document_check ORDER BY id DESC LIMIT 1",
                (row, index) -> new Check(row.getDouble(1), row.getDouble(2)),
                Timestamp.from(clock.instant()));
        return List.of(
                new Figure(
                        "yanzhen_documents_damaged",
                        "Attachments that were not what had been handed in, at the last check",
                        last.stream()
                                .map(check -> new Value(Map.of(), check.damaged()))
                                .toList()),
                new Figure(
                        "yanzhen_documents_checked_age_seconds",
                        "Since all attachments were last read",
                        last.stream()
                                .map(check -> new Value(Map.of(), check.ageSeconds()))
                                .toList()));
    }
}
