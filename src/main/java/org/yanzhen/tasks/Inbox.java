package org.yanzhen.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.communities.Communities;
import org.yanzhen.communities.Community;
import org.yanzhen.identity.Caller;
import org.yanzhen.shared.InvalidInput;
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

    /** No index finds a word inside a title on both MySQL and MariaDB, so so many tasks are searched at a time. */
    public static final int SEARCHED = 1_000;

    /** Up to so many, each may read a whole page. */
    private static final int FEW_LOOKS = 4;

    static final Duration SOON = Duration.ofDays(3);

    static final String COLUMNS = """
            task, process, step, name, business_key, community, community_name, title, created_at, due_at,
            assignee, state, suspended, completed_by, completed_at""";

    private static final String ROW = "SELECT " + COLUMNS + " FROM inbox_task ";

    private final JdbcTemplate jdbc;
    private final Communities communities;
    private final Clock clock;

    Inbox(JdbcTemplate jdbc, Communities communities, Clock clock) {
        this.jdbc = jdbc;
        this.communities = communities;
        this.clock = clock;
    }

    /** 待办: in hand or to be claimed, what is due first in front. */
    public Page<InboxRow> open(InboxFilter filter, Caller caller) {
        return page(openKeys(filter, caller), filter);
    }

    /** How many {@link #open} has in all, at most {@link #COUNT_LIMIT}. */
    public int count(InboxFilter filter, Caller caller) {
        return counts(List.of(filter), caller).get(0);
    }

    /** Of several filters, with one question to the database. */
    private List<Integer> counts(List<InboxFilter> filters, Caller caller) {
        var looks = filters.stream().map(filter -> looks(filter, caller)).toList();
        var columns = looks.stream()
                .map(some -> "(SELECT COUNT(DISTINCT task) FROM ("
                        + union(
                                some,
                                look -> "SELECT task FROM inbox_offer WHERE " + look.where() + " LIMIT " + COUNT_LIMIT)
                        + ") counted)")
                .collect(Collectors.joining(", "));
        return jdbc.queryForObject(
                "SELECT " + columns,
                (row, index) -> {
                    var counts = new ArrayList<Integer>();
                    for (var column = 1; column <= filters.size(); column++) {
                        counts.add(Math.min(row.getInt(column), COUNT_LIMIT));
                    }
                    return counts;
                },
                looks.stream().flatMap(some -> Stream.of(arguments(some))).toArray());
    }

    /** How many tasks stand behind each of the lists that everybody has, each at most {@link #COUNT_LIMIT}. */
    public record Counts(int all, int mine, int claimable, int soon, int overdue) {}

    public Counts counts(Caller caller) {
        var counts = counts(
                List.of(
                        InboxFilter.NONE,
                        InboxFilter.NONE.with(Share.MINE),
                        InboxFilter.NONE.with(Share.CLAIMABLE),
                        InboxFilter.NONE.with(Due.SOON),
                        InboxFilter.NONE.with(Due.OVERDUE)),
                caller);
        return new Counts(counts.get(0), counts.get(1), counts.get(2), counts.get(3), counts.get(4));
    }

    /**
     * Merged here: the server would write the first of every look to a table of its own, to sort and read them again.
     *
     * <p>Who is in many groups would have very many first rows read. So each look begins with a few; only where all of these
     * come before the end of the page, there may be more.
     */
    private List<Key> openKeys(InboxFilter filter, Caller caller) {
        var most = looked(filter) + 1;
        var looks = looks(filter, caller);
        var few = looks.size() <= FEW_LOOKS ? most : most / 3 + 1;
        var found = keys(looks, few);
        var merged = merge(found, most);
        var unfinished = IntStream.range(0, looks.size())
                .filter(number -> few < most && found.get(number).size() == few)
                .filter(number -> merged.contains(found.get(number).get(few - 1)))
                .mapToObj(number -> looks.get(number).after(found.get(number).get(few - 1)))
                .toList();
        return unfinished.isEmpty()
                ? merged
                : merge(
                        Stream.concat(found.stream(), keys(unfinished, most).stream())
                                .toList(),
                        most);
    }

    /** The first of each look. */
    private List<List<Key>> keys(List<Look> looks, int most) {
        List<List<Key>> keys =
                looks.stream().<List<Key>>map(look -> new ArrayList<>()).toList();
        var sql = union(
                looks,
                look -> "SELECT due_at, task, " + looks.indexOf(look) + " FROM inbox_offer WHERE " + look.where()
                        + " ORDER BY due_at, task LIMIT " + most);
        jdbc.query(sql, (RowCallbackHandler) row -> keys.get(row.getInt(3)).add(Key.of(row)), arguments(looks));
        return keys;
    }

    private static List<Key> merge(List<List<Key>> keys, int most) {
        return keys.stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .limit(most)
                .toList();
    }

    /** The communities this person has open tasks of: names by code, in the order of the codes. */
    public Map<String, String> communitiesOpenTo(Caller caller) {
        var looks = looks(InboxFilter.NONE, caller);
        var codes = communities.list().stream().map(Community::code).toList();
        var names = new TreeMap<String, String>();
        if (codes.isEmpty()) {
            return names;
        }
        var arguments = new ArrayList<Object>(codes);
        Collections.addAll(arguments, arguments(looks));
        jdbc.query(
                "SELECT code FROM (SELECT ? AS code" + " UNION ALL SELECT ?".repeat(codes.size() - 1) + ") codes WHERE "
                        + looks.stream()
                                .map(look -> "EXISTS (SELECT 1 FROM inbox_offer WHERE " + look.where()
                                        + " AND community = code)")
                                .collect(Collectors.joining(" OR ")),
                (RowCallbackHandler) row -> names.put(
                        row.getString(1), communities.get(row.getString(1)).name()),
                arguments.toArray());
        return names;
    }

    /** 已办, the last one first. */
    public Page<InboxRow> done(InboxFilter filter, Caller caller) {
        var where = new StringBuilder("WHERE completed_by = ?");
        var arguments = new ArrayList<Object>(List.of(caller.id().name()));
        add(where, arguments, " AND process = ?", filter.process());
        add(where, arguments, " AND step = ?", filter.step());
        add(where, arguments, " AND community = ?", filter.community());
        if (filter.after() != null) {
            var after = Key.parse(filter.after());
            where.append(" AND (completed_at < ? OR (completed_at = ? AND task < ?))");
            Collections.addAll(arguments, Timestamp.from(after.at()), Timestamp.from(after.at()), after.task());
        }
        var keys = jdbc.query(
                "SELECT completed_at, task FROM inbox_task " + where + " ORDER BY completed_at DESC, task DESC LIMIT "
                        + (looked(filter) + 1),
                (row, index) -> Key.of(row),
                arguments.toArray());
        return page(keys, filter);
    }

    private static int looked(InboxFilter filter) {
        return filter.text() == null ? PAGE : SEARCHED;
    }

    /** @param keys in order; one more than are looked at, if the list goes on */
    private Page<InboxRow> page(List<Key> keys, InboxFilter filter) {
        var looked = keys.subList(0, Math.min(looked(filter), keys.size()));
        var rows = rows(looked, filter.text());
        var shown = looked.stream()
                .filter(key -> rows.containsKey(key.task()))
                .limit(PAGE + 1)
                .toList();
        var next = shown.size() > PAGE
                ? shown.get(PAGE - 1)
                : keys.size() > looked.size() ? looked.get(looked.size() - 1) : null;
        return new Page<>(
                shown.stream()
                        .limit(PAGE)
                        .map(key -> Objects.requireNonNull(rows.get(key.task())))
                        .toList(),
                next == null ? null : next.toString());
    }

    private Map<String, InboxRow> rows(List<Key> keys, @Nullable String text) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var where = new StringBuilder("WHERE task IN (" + marks(keys.size()) + ")");
        var arguments = new ArrayList<Object>(keys.stream().map(Key::task).toList());
        if (text != null) {
            where.append(" AND (title LIKE ? OR community_name LIKE ?)");
            Collections.addAll(arguments, like(text), like(text));
        }
        return jdbc.query(ROW + where, Inbox::row, arguments.toArray()).stream()
                .collect(Collectors.toMap(InboxRow::task, row -> row));
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

    private static <T> Page<T> page(List<T> rows, Function<T, Key> key) {
        return rows.size() > PAGE
                ? new Page<>(
                        rows.subList(0, PAGE), key.apply(rows.get(PAGE - 1)).toString())
                : new Page<>(rows, null);
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

    /** Those of these tasks that are, or were, put before this person. */
    public List<InboxRow> offered(List<String> tasks, Caller caller) {
        return asked(tasks, caller).stream()
                .filter(Asked::offered)
                .map(Asked::row)
                .toList();
    }

    /** The open tasks about something, the oldest first. */
    public List<InboxRow> openAbout(String businessKey) {
        return jdbc.query(
                ROW + "WHERE business_key = ? AND state = 'OPEN' ORDER BY created_at, task", Inbox::row, businessKey);
    }

    /** The open tasks about something, the oldest first, as they stand before this person. */
    public List<Asked> openAbout(String businessKey, Caller caller) {
        return asked("business_key = ? AND state = 'OPEN' ORDER BY created_at, task", List.of(businessKey), caller);
    }

    /** The open tasks about any of these, the oldest first, as they stand before this person. */
    public List<Asked> openAbout(List<String> businessKeys, Caller caller) {
        return businessKeys.isEmpty()
                ? List.of()
                : asked(
                        "business_key IN (" + marks(businessKeys.size())
                                + ") AND state = 'OPEN' ORDER BY created_at, task",
                        businessKeys,
                        caller);
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

    /**
     * A task before a person.
     *
     * @param offered whether it is, or was, theirs or one of their groups'
     * @param returnable whether anybody could take it if it lay there: some are one person's alone
     */
    public record Asked(InboxRow row, boolean offered, boolean returnable) {}

    Optional<Asked> find(String task, Caller caller) {
        return asked(List.of(task), caller).stream().findFirst();
    }

    /** Those of these tasks that there are, in no order. */
    public List<Asked> asked(List<String> tasks, Caller caller) {
        return tasks.isEmpty() ? List.of() : asked("task IN (" + marks(tasks.size()) + ")", tasks, caller);
    }

    private List<Asked> asked(String condition, List<String> named, Caller caller) {
        var recipients = Recipient.of(caller);
        var arguments =
                new ArrayList<Object>(recipients.stream().map(Recipient::key).toList());
        arguments.addAll(named);
        return jdbc.query(
                "SELECT " + COLUMNS + ", EXISTS (SELECT 1 FROM inbox_offer o WHERE o.task = inbox_task.task"
                        + " AND o.recipient IN (" + marks(recipients.size())
                        + ")), EXISTS (SELECT 1 FROM inbox_offer c WHERE c.task = inbox_task.task AND c.candidate)"
                        + " FROM inbox_task WHERE " + condition,
                (row, index) -> new Asked(row(row, index), row.getBoolean(16), row.getBoolean(17)),
                arguments.toArray());
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

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    static InboxRow row(ResultSet row, int index) throws SQLException {
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
    private record Key(Instant at, String task) implements Comparable<Key> {

        static Key of(ResultSet row) throws SQLException {
            return new Key(row.getTimestamp(1).toInstant(), row.getString(2));
        }

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::at).thenComparing(Key::task);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        static Key parse(String text) {
            var parts = text.split("_", 2);
            try {
                var at = Instant.ofEpochSecond(Long.parseLong(parts[0]));
                if (!at.isBefore(Instant.EPOCH) && !at.isAfter(InboxWriter.NEVER_DUE.toInstant())) {
                    return new Key(at, parts[1]);
                }
            } catch (NumberFormatException | DateTimeException | ArrayIndexOutOfBoundsException e) {
                // refused below
            }
            throw new InvalidInput("after", "unreadable");
        }

        @Override
        public String toString() {
            return at.getEpochSecond() + "_" + task;
        }
    }

    /**
     * One look into an index.
     *
     * @param where begins with what the index begins with
     */
    private record Look(String where, List<Object> arguments) {

        Look after(Key key) {
            var more = new ArrayList<>(arguments);
            Collections.addAll(more, Timestamp.from(key.at()), Timestamp.from(key.at()), key.task());
            return new Look(where + " AND (due_at > ? OR (due_at = ? AND task > ?))", more);
        }
    }

    /** One for every recipient and state; together they see all that is open to this person. */
    private List<Look> looks(InboxFilter filter, Caller caller) {
        var looks = new ArrayList<Look>();
        for (var recipient : Recipient.of(caller)) {
            if (filter.share() != Share.CLAIMABLE && recipient.key().startsWith("u:")) {
                looks.add(look(recipient, "MINE", filter));
            }
            if (filter.share() != Share.MINE) {
                looks.add(look(recipient, "CLAIMABLE", filter));
            }
        }
        return looks;
    }

    private Look look(Recipient recipient, String state, InboxFilter filter) {
        var where = new StringBuilder("recipient = ? AND state = ? AND suspended = FALSE");
        var arguments = new ArrayList<Object>(List.of(recipient.key(), state));
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
        var look = new Look(where.toString(), arguments);
        return filter.after() == null ? look : look.after(Key.parse(filter.after()));
    }

    private static String union(List<Look> looks, Function<Look, String> select) {
        return looks.stream().map(select).collect(Collectors.joining(") UNION ALL (", "(", ")"));
    }

    private static Object[] arguments(List<Look> looks) {
        return looks.stream().flatMap(look -> look.arguments().stream()).toArray();
    }
}
