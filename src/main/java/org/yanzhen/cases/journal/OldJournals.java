package org.yanzhen.cases.journal;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Copies the lines of the three journals that were before this one, in their order, and seals them: at every start, before
 * anything else writes, because nodes of the version before go on writing theirs until the last of them has been replaced.
 * The three tables, {@code journal_copied} and this class go with the next version.
 */
@Component
class OldJournals extends BaseCallback {

    private static final String LINES = """
            SELECT o.* FROM (
                SELECT 'project' AS origin, id, project AS subject, NULL AS parent,
                    event, outcome, scope, text, done_by, done_at FROM journal_entry
                UNION ALL
                SELECT 'award', id, award, NULL, event, outcome, scope, text, done_by, done_at FROM award_journal_entry
                UNION ALL
                SELECT 'competition', id, COALESCE(application, round), CASE WHEN application IS NULL THEN NULL ELSE round END,
                    event, outcome, scope, text, done_by, done_at FROM competition_journal_entry) o
            LEFT JOIN journal_copied c ON c.origin = o.origin AND c.id = o.id
            WHERE c.id IS NULL
            ORDER BY o.origin, o.id
            """;

    private record OldLine(String origin, long id, JournalEntry entry) {}

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    /** On connections of its own: those of migrations read what was there when they began. */
    @Override
    public void handle(Event event, Context context) {
        var database = context.getConfiguration().getDataSource();
        if (isThere(database)) {
            copy(database);
        }
    }

    @Override
    public String getCallbackName() {
        return "old journals";
    }

    private static boolean isThere(DataSource database) {
        return JdbcClient.create(database).sql("""
                        SELECT COUNT(*) FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_name = 'journal_copied'
                        """).query(Integer.class).single() == 1;
    }

    void copy(DataSource database) {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        var jdbc = JdbcClient.create(database);
        jdbc
                .sql(LINES)
                .query((row, index) -> new OldLine(
                        row.getString("origin"), row.getLong("id"), JournalLines.said(row, 0, JournalEntry.NO_SEAL)))
                .list()
                .stream()
                .collect(groupingBy(line ->
                        requireNonNullElse(line.entry().parent(), line.entry().subject())))
                .values()
                .forEach(lines -> transaction.executeWithoutResult(status -> copy(jdbc, lines)));
    }

    /**
     * Those of a case and its parts at once, as the case shows them in their order. Another node may have been quicker:
     * whoever has the heads knows.
     */
    private static void copy(JdbcClient jdbc, List<OldLine> lines) {
        var journal = new JournalLines(jdbc);
        journal.lock(lines.stream().map(line -> line.entry().subject()).collect(toCollection(TreeSet::new)));
        var copied = new HashSet<>(jdbc.sql("SELECT id FROM journal_copied WHERE origin = :origin AND id IN (:ids)")
                .param("origin", lines.get(0).origin())
                .param("ids", lines.stream().map(OldLine::id).toList())
                .query(Long.class)
                .list());
        var left = lines.stream().filter(line -> !copied.contains(line.id())).toList();
        if (!left.isEmpty()) {
            jdbc.sql("INSERT INTO journal_copied (origin, id) VALUES :lines")
                    .param(
                            "lines",
                            left.stream()
                                    .map(line -> new Object[] {line.origin(), line.id()})
                                    .toList())
                    .update();
            journal.append(left.stream().map(OldLine::entry).toList());
        }
    }
}
