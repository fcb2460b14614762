package org.yanzhen.cases.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yanzhen.shared.UserId;

/** The lines as the database keeps them, whose triggers refuse to change or delete one. Times are UTC. */
class JournalLines {

    private final JdbcClient jdbc;

    JournalLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the next line of a case goes on; the database carries it on with each line. */
    record Head(int number, String seal) {
        static final Head NONE = new Head(0, JournalEntry.NO_SEAL);
    }

    /** Those of the case and of its parts, in the order they were written. */
    List<JournalEntry> of(String subject) {
        return jdbc.sql("""
                        SELECT * FROM journal WHERE subject = :subject
                        UNION ALL SELECT * FROM journal WHERE parent = :subject
                        ORDER BY id
                        """)
                .param("subject", subject)
                .query(JournalLines::entry)
                .list();
    }

    /** Those of the case alone, by number. */
    List<JournalEntry> chain(String subject) {
        return jdbc.sql("SELECT * FROM journal WHERE subject = ? ORDER BY number")
                .param(subject)
                .query(JournalLines::entry)
                .list();
    }

    Optional<Head> head(String subject) {
        return jdbc.sql("SELECT number, seal FROM journal_head WHERE subject = ?")
                .param(subject)
                .query((row, index) -> new Head(row.getInt(1), row.getString(2)))
                .optional();
    }

    /** Two statements, four where a case begins, however many lines and cases. */
    void append(Collection<JournalEntry> entries) {
        var subjects = new TreeSet<String>();
        entries.forEach(entry -> subjects.add(entry.subject()));
        var heads = lock(subjects);
        var lines = entries.stream()
                .map(entry -> {
                    var head = Objects.requireNonNull(heads.get(entry.subject()));
                    var line = entry.after(head.number(), head.seal());
                    heads.put(line.subject(), new Head(line.number(), line.seal()));
                    return row(line);
                })
                .toList();
        jdbc.sql("INSERT INTO journal (subject, parent, number, event, outcome, scope, text, done_by, done_at, seal)"
                        + " VALUES :lines")
                .param("lines", lines)
                .update();
    }

    /** In the order of their ids, so that nobody waits for somebody who waits for them. */
    Map<String, Head> lock(SortedSet<String> subjects) {
        var heads = heads(subjects);
        if (heads.size() < subjects.size()) { // nothing is locked where nothing is yet
            jdbc.sql("INSERT INTO journal_head (subject, number, seal) VALUES :heads"
                            + " ON DUPLICATE KEY UPDATE number = number")
                    .param(
                            "heads",
                            subjects.stream()
                                    .map(subject -> new Object[] {subject, Head.NONE.number(), Head.NONE.seal()})
                                    .toList())
                    .update();
            return heads(subjects);
        }
        return heads;
    }

    private Map<String, Head> heads(SortedSet<String> subjects) {
        var heads = new TreeMap<String, Head>();
        jdbc.sql("SELECT subject, number, seal FROM journal_head WHERE subject IN (:subjects) ORDER BY subject"
                        + " FOR UPDATE")
                .param("subjects", subjects)
                .query((RowCallbackHandler)
                        row -> heads.put(row.getString(1), new Head(row.getInt(2), row.getString(3))));
        return heads;
    }

    private static @Nullable Object[] row(JournalEntry line) {
        return new @Nullable Object[] {
            line.subject(),
            line.parent(),
            line.number(),
            line.event(),
            line.outcome(),
            line.scope(),
            line.text(),
            line.by().map(UserId::name).orElse(null),
            LocalDateTime.ofInstant(line.at(), ZoneOffset.UTC),
            line.seal()
        };
    }

    private static JournalEntry entry(ResultSet row, int index) throws SQLException {
        return said(row, row.getInt("number"), row.getString("seal"));
    }

    /** A line whose place in the chain is told, of this journal or of one that was before it. */
    static JournalEntry said(ResultSet row, int number, String seal) throws SQLException {
        var by = row.getString("done_by");
        return new JournalEntry(
                row.getString("subject"),
                row.getString("parent"),
                number,
                row.getString("event"),
                row.getString("outcome"),
                row.getString("scope"),
                row.getString("text"),
                by == null ? null : new UserId(by),
                row.getObject("done_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                seal);
    }
}
