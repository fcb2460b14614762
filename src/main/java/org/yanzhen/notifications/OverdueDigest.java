package org.yanzhen.notifications;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.UserId;
import org.yanzhen.shared.WorkingDays;
import org.yanzhen.tasks.Reminders;
import org.yanzhen.tasks.TaskEvent.TaskReminder;

/**
 * Where the ladder of reminders ends, people still hear once a week, on its first working day, what is overdue: who is
 * asked, and those above them.
 */
@Component
class OverdueDigest {

    private final Reminders reminders;
    private final Messages messages;
    private final Audience audience;
    private final WorkingDays workingDays;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    OverdueDigest(
            Reminders reminders,
            Messages messages,
            Audience audience,
            WorkingDays workingDays,
            JdbcTemplate jdbc,
            Clock clock) {
        this.reminders = reminders;
        this.messages = messages;
        this.audience = audience;
        this.workingDays = workingDays;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "${yanzhen.reminders.cron:0 */10 8-18 * * *}")
    @SchedulerLock(name = "overdue-digest", lockAtLeastFor = "PT1M")
    @Transactional
    public void duringTheDay() {
        onceAWeek();
    }

    @Transactional
    public void onceAWeek() {
        var today = LocalDate.now(clock);
        if (workingDays.isWorked(today) && isFirstTimeIn(today.with(previousOrSame(MONDAY)))) {
            tell();
        }
    }

    private boolean isFirstTimeIn(LocalDate week) {
        return jdbc.update("INSERT IGNORE INTO overdue_digest (week) VALUES (?)", Date.valueOf(week)) == 1;
    }

    private void tell() {
        var asked = new LinkedHashMap<UserId, List<TaskReminder>>();
        var above = new LinkedHashMap<UserId, List<TaskReminder>>();
        for (var overdue : reminders.escalated()) {
            add(asked, TaskMessages.asked(overdue, audience), overdue);
            add(above, audience.above(overdue.recipients()), overdue);
        }
        asked.forEach((person, tasks) -> tell(person, "overdue-digest", "/tasks?due=OVERDUE", tasks));
        above.forEach((person, tasks) -> tell(person, "overdue-digest-above", "/board", tasks));
    }

    private static void add(Map<UserId, List<TaskReminder>> tasks, List<UserId> people, TaskReminder overdue) {
        people.stream().distinct().forEach(person -> tasks.computeIfAbsent(person, one -> new ArrayList<>())
                .add(overdue));
    }

    private void tell(UserId person, String code, String link, List<TaskReminder> tasks) {
        var longest = tasks.get(0);
        messages.send(
                List.of(person),
                code,
                Matter.of(link, clock.instant()),
                tasks.size(),
                longest.name(),
                TaskMessages.about(longest.communityName(), longest.title()),
                Formats.day(longest.dueAt()));
    }
}
