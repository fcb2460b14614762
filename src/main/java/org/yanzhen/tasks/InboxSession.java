package org.yanzhen.tasks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.yanzhen.tasks.InboxWriter.Created;
import org.yanzhen.tasks.InboxWriter.Subject;

/** What one engine command did to tasks and processes, gathered until it flushes. */
class InboxSession implements Session {

    private final InboxWriter writer;
    private final Map<String, TaskChange> tasks = new LinkedHashMap<>();
    private final Map<String, HistoricProcessInstanceEventEntity> started = new LinkedHashMap<>();
    private final Map<String, HistoricProcessInstanceEventEntity> changed = new LinkedHashMap<>();

    InboxSession(InboxWriter writer) {
        this.writer = writer;
    }

    void task(HistoricTaskInstanceEventEntity event) {
        var change = tasks.computeIfAbsent(event.getTaskId(), id -> new TaskChange());
        if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_CREATE)) {
            change.created = true;
        }
        if (event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE)
                || event.isEventOfType(HistoryEventTypes.TASK_INSTANCE_DELETE)) {
            change.over = true;
            change.completedBy = "completed".equals(event.getDeleteReason())
                    ? Context.getCommandContext().getAuthenticatedUserId()
                    : null;
        }
        change.last = event;
    }

    void deleted(String task) {
        tasks.computeIfAbsent(task, id -> new TaskChange()).over = true;
    }

    void candidate(HistoricIdentityLinkLogEventEntity link) {
        if (!IdentityLinkType.CANDIDATE.equals(link.getType())) {
            return;
        }
        var recipient = link.getGroupId() != null
                ? Recipient.group(link.getGroupId())
                : Recipient.user(Objects.requireNonNull(link.getUserId()));
        tasks.computeIfAbsent(link.getTaskId(), id -> new TaskChange())
                .candidates
                .put(recipient, link.isEventOfType(HistoryEventTypes.IDENTITY_LINK_ADD));
    }

    void process(HistoricProcessInstanceEventEntity event) {
        if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
            if (event.getSuperProcessInstanceId() == null) {
                started.put(event.getProcessInstanceId(), event);
            }
        } else {
            changed.put(event.getProcessInstanceId(), event);
        }
    }

    @Override
    public void flush() {
        started.values().forEach(event -> writer.started(event, subject(event.getProcessInstanceId())));
        changed.values().forEach(this::processChanged);
        var created = tasks.values().stream()
                .filter(TaskChange::stayed)
                .map(InboxSession::created)
                .toList();
        if (!created.isEmpty()) {
            writer.created(created);
        }
        tasks.forEach(this::write);
        started.clear();
        changed.clear();
        tasks.clear();
    }

    private void processChanged(HistoricProcessInstanceEventEntity event) {
        if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
            if (event.getSuperProcessInstanceId() == null) {
                writer.ended(event);
            }
        } else if (HistoricProcessInstance.STATE_SUSPENDED.equals(event.getState())
                || HistoricProcessInstance.STATE_ACTIVE.equals(event.getState())) {
            writer.suspended(
                    event.getProcessInstanceId(), HistoricProcessInstance.STATE_SUSPENDED.equals(event.getState()));
        }
    }

    private static Created created(TaskChange change) {
        var task = Objects.requireNonNull(change.last);
        return new Created(task, subject(task.getProcessInstanceId()), change.added());
    }

    private void write(String id, TaskChange change) {
        if (change.created) {
            return;
        }
        if (change.over) {
            writer.over(id, Optional.ofNullable(change.completedBy));
        } else {
            change.candidates.forEach((recipient, added) -> writer.candidate(id, recipient, added));
            if (change.last != null) {
                writer.changed(change.last, Context.getCommandContext().getAuthenticatedUserId());
            }
        }
    }

    /** What a process is about, for those who read lists; from its variables. */
    private static Subject subject(String processInstance) {
        var execution = Context.getCommandContext().getExecutionManager().findExecutionById(processInstance);
        if (execution == null) {
            return Subject.UNKNOWN;
        }
        return new Subject(
                execution.getBusinessKey(),
                text(execution.getVariable("community")),
                text(execution.getVariable("communityName")),
                text(execution.getVariable("projectTitle")));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    @Override
    public void close() {}

    /** What happened to one task. */
    private static final class TaskChange {
        private boolean created;
        private boolean over;
        private @Nullable String completedBy;
        private @Nullable HistoricTaskInstanceEventEntity last;
        private final Map<Recipient, Boolean> candidates = new LinkedHashMap<>();

        /** What comes and goes within one command nobody ever sees. */
        boolean stayed() {
            return created && !over;
        }

        java.util.List<Recipient> added() {
            return candidates.entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
