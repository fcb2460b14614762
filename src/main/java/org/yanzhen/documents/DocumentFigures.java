package org.yanzhen.documents;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.Figures;
import org.yanzhen.shared.LastCheck;

/** Whether all attachments were what they had been when they were last read, by whichever node did. */
@Component
class DocumentFigures implements Figures {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    DocumentFigures(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Figure> read() {
        return new LastCheck("document_check", "damaged")
                .read(
                        jdbc,
                        clock,
                        Figure.unknown(
                                "yanzhen_documents_damaged",
                                "Attachments that were not what had been handed in, at the last check"),
                        Figure.unknown(
                                "yanzhen_documents_checked_age_seconds", "Since all attachments were last read"));
    }
}
