package org.yanzhen.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.identity.Caller;
import org.yanzhen.shared.UserId;
import org.yanzhen.tasks.InboxFilter.Due;
import org.yanzhen.tasks.InboxFilter.Share;

/**
 * What people are asked to do, have done and have begun, from our own tables: the engine's query would read everything
 * to show fifteen rows.
 *
 * <p>Every list is paged by key. For each of the groups a person belongs to, an index gives the first rows in the order
 * of their due date; the page is merged from these.
 */
@Service
@Transactional(readOnly = true)
public class Inbox {

    public static final int PAGE = 15;

    /** Nobody wants to know exactly how many thousands. */
    public static final int COUNT_LIMIT = 1_000;

    static final Duration SOON = Duration.ofDays(3);

    private static final String COLUMNS = """
            task, process, step, name, business_key, community, community_name, title, created_at, due_at,
            assignee, state, suspended, completed_by, completed_at""";

    private static final String ROW = "SELECT " + COLUMNS + " FROM inbox_task ";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Inbox(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** 待办: in hand or to be claimed, what is due first in front. */
    public Page<InboxRow> open(InboxFilter filter, Caller caller) {
        var found = keys(filter, caller);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        return new Page<>(
                rows(page.stream().map(Key::task).toList()),
                found.size() > PAGE ? page.get(PAGE - 1).toString() : null);
    }

    /** How many {@link #open} has in all, at most {@link #COUNT_LIMIT}. */
    public int count(InboxFilter filter, Caller caller) {
        var query = new Offers(filter, caller, false);
        var count = jdbc.queryForObject(
                "SELECT COUNT(DISTINCT task) FROM (" + query.sql(COUNT_LIMIT) + ") counted",
                Integer.class,
                query.arguments.toArray());
        return Math.min(count == null ? 0 : count, COUNT_LIMIT);
    }

    private List<Key> keys(InboxFilter filter, Caller caller) {
        var query = new Offers(filter, caller, true);
        return jdbc.query(
                "SELECT DISTINCT due_at, task FROM (" + query.sql(PAGE + 1) + ") merged ORDER BY due_at, task LIMIT "
                        + (PAGE + 1),
                (row, index) -> new Key(row.getTimestamp(1).toInstant(), row.getString(2)),
                query.arguments.toArray());
    }

    /** The communities this person has open tasks of: names by code, in the order of the codes. */
    public Map<String, String> communitiesOpenTo(Caller caller) {
        var recipients = Recipient.of(caller);
        var names = new TreeMap<String, String>();
        jdbc.query(
                "SELECT DISTINCT t.community, t.community_name FROM inbox_offer o JOIN inbox_task t ON t.task = o.task"
                        + " WHERE o.recipient IN (" + marks(recipients.size())
                        + ") AND o.state IN ('CLAIMABLE', 'MINE') AND o.suspended = FALSE AND t.community IS NOT NULL LIMIT 200",
                (org.springframework.jdbc.core.RowCallbackHandler) row -> names.put(row.getString(1), row.getString(2)),
                recipients.stream().map(Recipient::key).toArray());
        return names;
    }

    /** 已办, the last one first. */
    public Page<InboxRow> done(InboxFilter filter, Caller caller) {
        var where = new StringBuilder("WHERE completed_by = ?");
        var arguments = new ArrayList<Object>(List.of(caller.id().name()));
        narrow(where, arguments, filter);
        if (filter.after() != null) {
            var after = Key.parse(filter.after());
            where.append(" AND (completed_at < ? OR (completed_at = ? AND task < ?))");
            Collections.addAll(arguments, Timestamp.from(after.at()), Timestamp.from(after.at()), after.task());
        }
        var rows = jdbc.query(
                ROW + where + " ORDER BY completed_at DESC, task DESC LIMIT " + (PAGE + 1),
                Inbox::row,
                arguments.toArray());
        return page(rows, row -> new Key(row.completedAt() == null ? Instant.EPOCH : row.completedAt(), row.task()));
    }

    /** 我发起的, the last one first. */
    public Page<StartedRow> started(@Nullable String after, Caller caller) {
        var where = new StringBuilder("WHERE started_by = ?");
        var arguments = new ArrayList<Object>(List.of(caller.id().name()));
        if (after != null && !after.isBlank()) {
            var key = Key.parse(after);
            where.append(" AND (started_at < ? OR (started_at = ? AND process_instance < ?))");
            Collections.addAll(arguments, Timestamp.from(key.at()), Timestamp.from(key.at()), key.task());
        }
        var rows = jdbc.query(
                "SELECT process_instance, process, business_key, community_name, title, started_at, ended_at FROM inbox_process "
                        + where + " ORDER BY started_at DESC, process_instance DESC LIMIT " + (PAGE + 1),
                (row, index) -> new StartedRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        instant(row, 7)),
                arguments.toArray());
        return page(rows, row -> new Key(row.startedAt(), row.processInstance()));
    }

    private static <T> Page<T> page(List<T> rows, java.util.function.Function<T, Key> key) {
        return rows.size() > PAGE
                ? new Page<>(
                        rows.subList(0, PAGE), key.apply(rows.get(PAGE - 1)).toString())
                : new Page<>(rows, null);
    }

    private static void narrow(StringBuilder where, List<Object> arguments, InboxFilter filter) {
        add(where, arguments, " AND process = ?", filter.process());
        add(where, arguments, " AND step = ?", filter.step());
        add(where, arguments, " AND community = ?", filter.community());
        if (filter.text() != null) {
            where.append(" AND (title LIKE ? OR community_name LIKE ?)");
            Collections.addAll(arguments, like(filter.text()), like(filter.text()));
        }
    }

    private static void add(StringBuilder where, List<Object> arguments, String condition, @Nullable String value) {
        if (value != null) {
            where.append(condition);
            arguments.add(value);
        }
    }

    private static String like(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** Open or over; nothing if there never was such a task. */
    public Optional<InboxRow> find(String task) {
        return jdbc.query(ROW + "WHERE task = ?", Inbox::row, task).stream().findFirst();
    }

    /** The open tasks about something, the oldest first. */
    public List<InboxRow> openAbout(String businessKey) {
        return jdbc.query(
                ROW + "WHERE business_key = ? AND state = 'OPEN' ORDER BY created_at, task", Inbox::row, businessKey);
    }

    /** Whether this person, or a group they belong to, ever was asked for something about it. */
    public boolean wasAsked(Caller caller, String businessKey) {
        return asked(caller, businessKey, "");
    }

    /** Whether they are asked now. */
    public boolean isAsked(Caller caller, String businessKey) {
        return asked(caller, businessKey, " AND state IN ('CLAIMABLE', 'MINE', 'HIDDEN')");
    }

    private boolean asked(Caller caller, String businessKey, String condition) {
        var recipients = Recipient.of(caller);
        var arguments =
                new ArrayList<Object>(recipients.stream().map(Recipient::key).toList());
        arguments.add(businessKey);
        return !jdbc.queryForList(
                        "SELECT 1 FROM inbox_offer WHERE recipient IN (" + marks(recipients.size())
                                + ") AND business_key = ?" + condition + " LIMIT 1",
                        arguments.toArray())
                .isEmpty();
    }

    /** A task, and whether it is, or was, this person's or one of their groups'. */
    record Asked(InboxRow row, boolean offered) {}

    Optional<Asked> find(String task, Caller caller) {
        var recipients = Recipient.of(caller);
        var arguments =
                new ArrayList<Object>(recipients.stream().map(Recipient::key).toList());
        arguments.add(task);
        return jdbc
                .query(
                        "SELECT " + COLUMNS + ", EXISTS (SELECT 1 FROM inbox_offer o WHERE o.task = inbox_task.task"
                                + " AND o.recipient IN (" + marks(recipients.size())
                                + ")) FROM inbox_task WHERE task = ?",
                        (row, index) -> new Asked(row(row, index), row.getBoolean(16)),
                        arguments.toArray())
                .stream()
                .findFirst();
    }

    /** The ids of all this person was ever asked about. */
    public Set<String> subjectsAskedOf(Caller caller) {
        var recipients = Recipient.of(caller);
        return new TreeSet<>(jdbc.queryForList(
                "SELECT DISTINCT business_key FROM inbox_offer WHERE business_key IS NOT NULL AND recipient IN ("
                        + marks(recipients.size()) + ")",
                String.class,
                recipients.stream().map(Recipient::key).toArray()));
    }

    /** Who has completed a task. */
    public Optional<UserId> completedBy(String task) {
        return find(task).map(InboxRow::completedBy).map(UserId::new);
    }

    private List<InboxRow> rows(List<String> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        var byId = jdbc.query(ROW + "WHERE task IN (" + marks(tasks.size()) + ")", Inbox::row, tasks.toArray()).stream()
                .collect(Collectors.toMap(InboxRow::task, row -> row));
        return tasks.stream().map(byId::get).filter(java.util.Objects::nonNull).toList();
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static InboxRow row(ResultSet row, int index) throws SQLException {
        return new InboxRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getTimestamp(9).toInstant(),
                instant(row, 10),
                row.getString(11),
                row.getString(12),
                row.getBoolean(13),
                row.getString(14),
                instant(row, 15));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    /**
     * @param process key of the process
     * @param endedAt nothing while it runs
     */
    public record StartedRow(
            String processInstance,
            String process,
            @Nullable String businessKey,
            @Nullable String communityName,
            @Nullable String title,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    /** Where a row stands in a list. */
    private record Key(Instant at, String task) {

        static Key parse(String text) {
            var parts = text.split("_", 2);
            try {
                return new Key(Instant.ofEpochSecond(Long.parseLong(parts[0])), parts[1]);
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new org.yanzhen.shared.InvalidInput("after", "unreadable");
            }
        }

        @Override
        public String toString() {
            return at.getEpochSecond() + "_" + task;
        }
    }

    /** One limited look into the index for every recipient and state; the union of them all. */
    private final class Offers {

        private final List<Object> arguments = new ArrayList<>();
        private final List<String> parts = new ArrayList<>();
        private final InboxFilter filter;
        private final boolean ordered;

        Offers(InboxFilter filter, Caller caller, boolean ordered) {
            this.filter = filter;
            this.ordered = ordered;
            for (var recipient : Recipient.of(caller)) {
                if (filter.share() != Share.CLAIMABLE && recipient.key().startsWith("u:")) {
                    part(recipient, "MINE");
                }
                if (filter.share() != Share.MINE) {
                    part(recipient, "CLAIMABLE");
                }
            }
        }

        private void part(Recipient recipient, String state) {
            var where = new StringBuilder("recipient = ? AND state = ? AND suspended = FALSE");
            Collections.addAll(arguments, recipient.key(), state);
            add(where, arguments, " AND process = ?", filter.process());
            add(where, arguments, " AND step = ?", filter.step());
            add(where, arguments, " AND community = ?", filter.community());
            var now = clock.instant();
            if (filter.due() == Due.OVERDUE) {
                where.append(" AND due_at < ?");
                arguments.add(Timestamp.from(now));
            } else if (filter.due() == Due.SOON) {
                where.append(" AND due_at >= ? AND due_at < ?");
                Collections.addAll(arguments, Timestamp.from(now), Timestamp.from(now.plus(SOON)));
            }
            if (filter.text() != null) {
                where.append(
                        " AND task IN (SELECT t.task FROM inbox_task t WHERE t.state = 'OPEN' AND (t.title LIKE ? OR t.community_name LIKE ?))");
                Collections.addAll(arguments, like(filter.text()), like(filter.text()));
            }
            if (ordered && filter.after() != null) {
                var after = Key.parse(filter.after());
                where.append(" AND (due_at > ? OR (due_at = ? AND task > ?))");
                Collections.addAll(arguments, Timestamp.from(after.at()), Timestamp.from(after.at()), after.task());
            }
            parts.add(
                    "(SELECT due_at, task FROM inbox_offer WHERE " + where + (ordered ? " ORDER BY due_at, task" : ""));
        }

        String sql(int limit) {
            return parts.stream()
                    .map(part -> part + " LIMIT " + limit + ")")
                    .collect(Collectors.joining(" UNION ALL "));
        }
    }
}
