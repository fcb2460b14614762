package org.yanzhen.tasks;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.WorkingDays;
import org.yanzhen.tasks.TaskEvent.TaskReminder;

/**
 * Reminds people of every task, whatever model it comes from: before it is due, on the day, after it; then those above
 * them. Reminding is no step of a process, so it needs no timer there.
 */
@Service
public class Reminders {

    /** How far the reminding of a task has gone; each is said once. */
    public enum Rung {
        NEVER,
        BEFORE,
        ON,
        AFTER,
        ESCALATED
    }

    private static final int MOST_AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;
    private final WorkingDays workingDays;
    private final ReminderSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(
            JdbcTemplate jdbc,
            WorkingDays workingDays,
            ReminderSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(cron = "${yanzhen.reminders.cron:0 */10 8-18 * * *}")
    @SchedulerLock(name = "reminders", lockAtLeastFor = "PT1M")
    @Transactional
    public void duringTheDay() {
        remind();
    }

    @Transactional
    public void remind() {
        var today = LocalDate.now(clock);
        climb(Map.of(
                Rung.ESCALATED, endOf(workingDays.plus(today, -settings.escalateAfter())),
                Rung.AFTER, endOf(workingDays.plus(today, -settings.after())),
                Rung.ON, endOf(today),
                Rung.BEFORE, endOf(workingDays.plus(today, settings.before()))));
    }

    /**
     * All open tasks that stand on a lower rung than their due date says, in one look.
     *
     * @param dueBy what is due by then belongs on that rung
     */
    private void climb(Map<Rung, Instant> dueBy) {
        var rungs = List.of(Rung.ESCALATED, Rung.AFTER, Rung.ON, Rung.BEFORE);
        var due = jdbc.query(
                REMINDER + " AND ("
                        + rungs.stream()
                                .map(rung -> "due_at <= ? AND reminded IN (" + below(rung) + ")")
                                .collect(joining(" OR "))
                        + ") ORDER BY due_at, task LIMIT " + MOST_AT_ONCE,
                (row, index) -> {
                    var dueAt = row.getTimestamp(7).toInstant();
                    return reminder(
                            row,
                            rungs.stream()
                                    .filter(rung -> !dueAt.isAfter(dueBy.get(rung)))
                                    .findFirst()
                                    .orElseThrow());
                },
                rungs.stream().map(rung -> Timestamp.from(dueBy.get(rung))).toArray());
        for (var reminder : due) {
            jdbc.update(
                    "UPDATE inbox_task SET reminded = ? WHERE task = ?",
                    reminder.rung().name(),
                    reminder.task());
            events.publishEvent(reminder);
        }
    }

    private static String below(Rung rung) {
        return Arrays.stream(Rung.values())
                .filter(one -> one.compareTo(rung) < 0)
                .map(one -> "'" + one + "'")
                .collect(joining(", "));
    }

    /** Whether a reminder is still to be said: the task waits, and has not come to another rung meanwhile. */
    @Transactional(readOnly = true)
    public boolean holds(TaskReminder reminder) {
        return !jdbc.queryForList(
                        "SELECT 1 FROM inbox_task WHERE task = ? AND state = 'OPEN' AND suspended = FALSE AND reminded = ?",
                        reminder.task(),
                        reminder.rung().name())
                .isEmpty();
    }

    /** What still waits after everything has been said, the longest overdue first. */
    @Transactional(readOnly = true)
    public List<TaskReminder> escalated() {
        return jdbc.query(
                REMINDER + " AND reminded = 'ESCALATED' ORDER BY due_at, task",
                (row, index) -> reminder(row, Rung.ESCALATED));
    }

    private static final String REMINDER =
            "SELECT task, step, name, business_key, community_name, title, due_at, assignee FROM inbox_task"
                    + " WHERE state = 'OPEN' AND suspended = FALSE";

    private TaskReminder reminder(ResultSet row, Rung rung) throws SQLException {
        return new TaskReminder(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                row.getString(8),
                rung,
                recipients(row.getString(1)));
    }

    /** Who has a task in hand, and all it is offered to. */
    private List<String> recipients(String task) {
        return jdbc.queryForList(
                "SELECT recipient FROM inbox_offer WHERE task = ? AND (candidate OR state = 'MINE')",
                String.class,
                task);
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusSeconds(1);
    }
}
