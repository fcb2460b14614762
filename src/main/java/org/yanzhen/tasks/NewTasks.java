package org.yanzhen.tasks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.tasks.TaskEvent.TasksOffered;
import org.yanzhen.tasks.TaskEvent.TasksOffered.Offer;

/**
 * Says, some seconds after the commit, what waits for whom: new tasks of every model, those handed to somebody or given
 * back. The row itself says that this is still to be done, so nothing is lost with a node and whoever works waits for no
 * statement more; what many did in these seconds is said at once.
 */
@Component
public class NewTasks {

    private static final int MOST_AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewTasks(JdbcTemplate jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(cron = "${yanzhen.new-tasks.cron:*/5 * * * * *}")
    @SchedulerLock(name = "new-tasks")
    @Transactional
    public void everyFewSeconds() {
        tell();
    }

    /**
     * What somebody is just doing is left for the next time, so that nobody waits for this nor this for anybody.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean tell() {
        var rows = jdbc.query(
                "SELECT " + Inbox.COLUMNS
                        + " FROM inbox_task WHERE to_tell = TRUE AND state = 'OPEN' AND suspended = FALSE LIMIT "
                        + MOST_AT_ONCE + " FOR UPDATE SKIP LOCKED",
                Inbox::row);
        if (rows.isEmpty()) {
            return false;
        }
        var tasks = rows.stream().map(InboxRow::task).toArray();
        var marks = String.join(", ", Collections.nCopies(tasks.length, "?"));
        jdbc.update("UPDATE inbox_task SET to_tell = FALSE WHERE task IN (" + marks + ")", tasks);
        var recipients = jdbc
                .query(
                        "SELECT task, recipient FROM inbox_offer WHERE state IN ('CLAIMABLE', 'MINE') AND task IN ("
                                + marks + ") ORDER BY recipient",
                        (row, index) -> new String[] {row.getString(1), row.getString(2)},
                        tasks)
                .stream()
                .collect(groupingBy(row -> row[0], mapping(row -> row[1], toList())));
        events.publishEvent(new TasksOffered(
                rows.stream()
                        .filter(row -> recipients.containsKey(row.task()))
                        .collect(groupingBy(
                                row -> new Same(
                                        row.process(), row.step(), Objects.requireNonNull(recipients.get(row.task()))),
                                LinkedHashMap::new,
                                toList()))
                        .entrySet()
                        .stream()
                        .map(same -> offer(same.getValue(), same.getKey().recipients()))
                        .toList(),
                clock.instant()));
        return rows.size() == MOST_AT_ONCE;
    }

    private static Offer offer(List<InboxRow> rows, List<String> recipients) {
        var first = rows.get(0);
        var isOne = rows.stream().map(InboxRow::businessKey).distinct().count() == 1;
        return new Offer(
                first.task(),
                first.step(),
                first.name(),
                rows.size(),
                isOne ? first.businessKey() : null,
                first.communityName(),
                first.title(),
                first.dueAt(),
                recipients);
    }

    private record Same(String process, String step, List<String> recipients) {}
}
