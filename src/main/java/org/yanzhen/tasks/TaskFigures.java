package org.yanzhen.tasks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.Figures;
import org.yanzhen.shared.LastCheck;

/** How much waits for whom and for how long, and whether the inbox agreed with the engine when both were last compared. */
@Component
class TaskFigures implements Figures {

    private static final String NOBODY = "none";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    TaskFigures(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Count(String role, String age, double open, double overdue) {}

    @Override
    public List<Figure> read() {
        var now = clock.instant();
        var counts = counts(now);
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(
                "yanzhen_tasks_open",
                "Tasks that wait for a role, by how long they have: up to a day, a week, a month, or longer",
                sums(counts, count -> Map.of("role", count.role(), "age", count.age()), Count::open)));
        figures.add(new Figure(
                "yanzhen_tasks_overdue",
                "Tasks that wait for a role after they were due",
                sums(counts, count -> Map.of("role", count.role()), Count::overdue)));
        figures.addAll(new LastCheck("inbox_reconciliation", "differences")
                .read(
                        jdbc,
                        clock,
                        Figure.unknown(
                                "yanzhen_inbox_differences", "Differences between inbox and engine, at the last check"),
                        Figure.unknown(
                                "yanzhen_inbox_checked_age_seconds", "Since inbox and engine were last compared")));
        return figures;
    }

    /** By the open tasks' index; a task that two roles may take waits for both. */
    private List<Count> counts(Instant now) {
        return jdbc.query(
                """
                SELECT COALESCE(o.recipient, ''),
                    CASE WHEN t.created_at >= ? THEN 'day' WHEN t.created_at >= ? THEN 'week'
                        WHEN t.created_at >= ? THEN 'month' ELSE 'longer' END AS age,
                    COUNT(*), COALESCE(SUM(t.due_at < ?), 0)
                FROM inbox_task t
                LEFT JOIN inbox_offer o ON o.task = t.task AND o.candidate AND o.recipient LIKE 'g:%'
                WHERE t.state = 'OPEN' GROUP BY o.recipient, age
                """,
                (row, index) -> new Count(role(row.getString(1)), row.getString(2), row.getDouble(3), row.getDouble(4)),
                Timestamp.from(now.minus(Duration.ofDays(1))),
                Timestamp.from(now.minus(Duration.ofDays(7))),
                Timestamp.from(now.minus(Duration.ofDays(30))),
                Timestamp.from(now));
    }

    /** {@code g:secretaries-guihua} is a secretary: a role has few values, a community is not asked for. */
    private static String role(String recipient) {
        var group = recipient.replaceFirst("^g:", "");
        return Arrays.stream(Role.values())
                .filter(role -> group.equals(role.group()) || group.startsWith(role.groupFor("")))
                .map(Role::group)
                .findFirst()
                .orElse(NOBODY);
    }

    private static List<Value> sums(
            List<Count> counts, Function<Count, Map<String, String>> labels, ToDoubleFunction<Count> number) {
        return counts.stream().collect(groupingBy(labels, summingDouble(number))).entrySet().stream()
                .map(sum -> new Value(sum.getKey(), sum.getValue()))
                .toList();
    }
}
