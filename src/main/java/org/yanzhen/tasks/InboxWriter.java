package org.yanzhen.tasks;

import java.sql.Timestamp;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.TaskLock;

/**
 * Writes the inbox's tables. Every statement here is a round trip in the transaction of somebody who waits, so there are
 * few.
 */
@Component
class InboxWriter implements TaskLock {

    /** Sorts what is never due behind everything that is. */
    static final Timestamp NEVER_DUE = Timestamp.valueOf("9999-12-31 00:00:00");

    private final JdbcTemplate jdbc;
    private final java.time.Clock clock;

    InboxWriter(JdbcTemplate jdbc, java.time.Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a task or process is about. */
    record Subject(
            @Nullable String businessKey,
            @Nullable String community,
            @Nullable String communityName,
            @Nullable String title) {

        static final Subject UNKNOWN = new Subject(null, null, null, null);
    }

    /** What one command created. */
    record Created(HistoricTaskInstanceEventEntity task, Subject subject, List<Recipient> candidates) {}

    /** The row is there from the task's beginning, and stays when the engine has forgotten the task. */
    @Override
    public void hold(String task) {
        jdbc.queryForList("SELECT state FROM inbox_task WHERE task = ? FOR UPDATE", String.class, task);
    }

    void created(List<Created> all) {
        jdbc.batchUpdate("""
                INSERT INTO inbox_task (task, process_instance, process_definition, process, step, name, business_key,
                    community, community_name, title, created_at, due_at, assignee, state, to_tell)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', TRUE)
                """, all.stream().map(InboxWriter::row).toList());
        var offers = all.stream().flatMap(InboxWriter::offers).toList();
        if (!offers.isEmpty()) {
            jdbc.batchUpdate(INSERT_OFFER, offers);
        }
    }

    private static Object[] row(Created created) {
        var task = created.task();
        var subject = created.subject();
        return new @Nullable Object[] {
            task.getTaskId(),
            task.getProcessInstanceId(),
            task.getProcessDefinitionId(),
            task.getProcessDefinitionKey(),
            task.getTaskDefinitionKey(),
            name(task),
            subject.businessKey(),
            subject.community(),
            subject.communityName(),
            subject.title(),
            task.getStartTime(),
            task.getDueDate(),
            task.getAssignee()
        };
    }

    private static Stream<Object[]> offers(Created created) {
        var task = created.task();
        var subject = created.subject();
        var assignee = Optional.ofNullable(task.getAssignee());
        return Stream.concat(
                created.candidates().stream()
                        .map(candidate ->
                                offer(task, subject, candidate, assignee.isPresent() ? "HIDDEN" : "CLAIMABLE", true)),
                assignee.stream().map(user -> offer(task, subject, Recipient.user(user), "MINE", false)));
    }

    private static final String INSERT_OFFER = """
            INSERT INTO inbox_offer (recipient, task, state, candidate, due_at, process, step, community, business_key)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static Object[] offer(
            HistoricTaskInstanceEventEntity task,
            Subject subject,
            Recipient recipient,
            String state,
            boolean candidate) {
        return new @Nullable Object[] {
            recipient.key(),
            task.getTaskId(),
            state,
            candidate,
            due(task.getDueDate()),
            task.getProcessDefinitionKey(),
            task.getTaskDefinitionKey(),
            subject.community(),
            subject.businessKey()
        };
    }

    /**
     * Claimed, given back, reassigned, due later and so not yet to be reminded of, migrated to another version.
     *
     * @param by who need not be told of what they take themselves; null if the program did it
     */
    void changed(HistoricTaskInstanceEventEntity task, @Nullable String by) {
        jdbc.update(
                """
                UPDATE inbox_task SET to_tell = CASE WHEN assignee <=> ? THEN to_tell ELSE ? END, assignee = ?,
                    reminded = CASE WHEN ? > due_at + INTERVAL 1 DAY THEN 'NEVER' ELSE reminded END, due_at = ?,
                    name = ?, step = ?, process_definition = ?
                WHERE task = ?
                """,
                task.getAssignee(),
                task.getAssignee() == null || !task.getAssignee().equals(by),
                task.getAssignee(),
                task.getDueDate(),
                task.getDueDate(),
                name(task),
                task.getTaskDefinitionKey(),
                task.getProcessDefinitionId(),
                task.getTaskId());
        var assignee = task.getAssignee() == null
                ? null
                : Recipient.user(task.getAssignee()).key();
        jdbc.update("""
                UPDATE inbox_offer
                SET state = CASE WHEN recipient = ? THEN 'MINE' WHEN ? IS NULL AND candidate THEN 'CLAIMABLE' ELSE 'HIDDEN' END,
                    due_at = ?, step = ?
                WHERE task = ?
                """, assignee, assignee, due(task.getDueDate()), task.getTaskDefinitionKey(), task.getTaskId());
        if (assignee != null) {
            jdbc.update("""
                    INSERT INTO inbox_offer (recipient, task, state, candidate, suspended, due_at, process, step, community, business_key)
                    SELECT ?, task, 'MINE', FALSE, suspended, COALESCE(due_at, ?), process, step, community, business_key
                    FROM inbox_task WHERE task = ?
                    ON DUPLICATE KEY UPDATE state = 'MINE'
                    """, assignee, NEVER_DUE, task.getTaskId());
        }
    }

    void candidate(String task, Recipient recipient, boolean added) {
        if (added) {
            jdbc.update("""
                    INSERT INTO inbox_offer (recipient, task, state, candidate, suspended, due_at, process, step, community, business_key)
                    SELECT ?, task, CASE WHEN assignee IS NULL THEN 'CLAIMABLE' ELSE 'HIDDEN' END, TRUE, suspended,
                        COALESCE(due_at, ?), process, step, community, business_key
                    FROM inbox_task WHERE task = ?
                    ON DUPLICATE KEY UPDATE candidate = TRUE
                    """, recipient.key(), NEVER_DUE, task);
            jdbc.update("UPDATE inbox_task SET to_tell = TRUE WHERE task = ? AND assignee IS NULL", task);
        } else {
            jdbc.update(
                    "UPDATE inbox_offer SET candidate = FALSE, state = CASE WHEN state = 'MINE' THEN 'MINE' ELSE 'HIDDEN' END WHERE task = ? AND recipient = ?",
                    task,
                    recipient.key());
        }
    }

    /** Offers stay, so that who was asked may still read what they were asked about. */
    void over(String task, Optional<String> completedBy) {
        jdbc.update(
                """
                UPDATE inbox_task t LEFT JOIN inbox_offer o ON o.task = t.task
                SET t.state = ?, t.completed_by = ?, t.completed_at = ?, t.to_tell = FALSE, o.state = 'OVER'
                WHERE t.task = ?
                """,
                completedBy.isPresent() ? "DONE" : "CANCELLED",
                completedBy.orElse(null),
                Timestamp.from(clock.instant()),
                task);
    }

    void suspended(String processInstance, boolean suspended) {
        jdbc.update("""
                UPDATE inbox_offer SET suspended = ?
                WHERE task IN (SELECT task FROM inbox_task WHERE process_instance = ? AND state = 'OPEN')
                """, suspended, processInstance);
        jdbc.update(
                "UPDATE inbox_task SET suspended = ? WHERE process_instance = ? AND state = 'OPEN'",
                suspended,
                processInstance);
    }

    void started(HistoricProcessInstanceEventEntity process, Subject subject) {
        jdbc.update(
                """
                INSERT INTO inbox_process (process_instance, process, business_key, community, community_name, title, started_by, started_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                process.getProcessInstanceId(),
                process.getProcessDefinitionKey(),
                process.getBusinessKey(),
                subject.community(),
                subject.communityName(),
                subject.title(),
                process.getStartUserId(),
                process.getStartTime());
    }

    void ended(HistoricProcessInstanceEventEntity process) {
        jdbc.update(
                "UPDATE inbox_process SET ended_at = ? WHERE process_instance = ?",
                Timestamp.from(clock.instant()),
                process.getProcessInstanceId());
    }

    private static Date due(@Nullable Date due) {
        return due == null ? NEVER_DUE : due;
    }

    /** The engine does not ask models to name their tasks; people then read the step's id. */
    private static String name(HistoricTaskInstanceEventEntity task) {
        return Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey());
    }
}
