package org.yanzhen.engine;

import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.NotLoggedIn;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** Whose hands a task may be in. Called inside an engine command. */
@Component
class Workers {

    static final String ADMINISTRATORS = "administrators";
    static final String AUDITORS = "auditors";

    private final TaskLock lock;

    Workers(TaskLock lock) {
        this.lock = lock;
    }

    /**
     * For whoever is about to do something to a task: nobody else does until the transaction is over. Must come before
     * the engine reads the task.
     *
     * @throws Unknown if there never was such a task
     * @throws RuleViolation if it is done already
     */
    void hold(String taskId) {
        lock.hold(taskId);
        requireOpen(taskId);
    }

    /**
     * @throws Unknown if there never was such a task
     * @throws RuleViolation if it is done already
     */
    void requireOpen(String taskId) {
        var context = Context.getCommandContext();
        if (context.getTaskManager().findTaskById(taskId) != null) {
            return;
        }
        if (context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId) == null) {
            throw new Unknown("task", taskId);
        }
        throw new RuleViolation("task-done");
    }

    /**
     * Administrators and auditors decide nothing, whatever else they are; nobody takes what another has in hand, or what
     * they are not asked to do. Stricter than the engine's authorizations, which are not asked.
     */
    UserId requireMayWork(TaskEntity task) {
        var worker = current();
        var groups = worker.getGroupIds() == null ? List.<String>of() : worker.getGroupIds();
        if (groups.contains(ADMINISTRATORS)) {
            throw new NotAllowed("administrators-decide-nothing");
        }
        if (groups.contains(AUDITORS)) {
            throw new NotAllowed("auditors-decide-nothing");
        }
        if (task.getAssignee() == null) {
            if (!isCandidate(task, worker.getUserId(), groups)) {
                throw new NotAllowed("task-not-yours");
            }
        } else if (!task.getAssignee().equals(worker.getUserId())) {
            throw new NotAllowed("task-of-another", task.getName());
        } else if (!task.getCandidates().isEmpty() && !isCandidate(task, worker.getUserId(), groups)) {
            throw new NotAllowed("task-not-yours"); // was asked when they took it, but has left the group since
        }
        return new UserId(worker.getUserId());
    }

    /** A task that is one person's alone would be nobody's. */
    static void requireMayGiveBack(TaskEntity task) {
        if (task.getCandidates().isEmpty()) {
            throw new RuleViolation("task-personal", task.getName());
        }
    }

    /** Who gets a task from others is who could have taken it, or whom the model asks. */
    UserId requireMayHave(TaskEntity task, String user) {
        var people = Context.getCommandContext().getReadOnlyIdentityProvider();
        if (people.findUserById(user) == null) {
            throw new RuleViolation("assignee-unknown", user);
        }
        var groups = people.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        if (groups.contains(ADMINISTRATORS) || groups.contains(AUDITORS)) {
            throw new RuleViolation("assignee-decides-nothing", user);
        }
        if (!isCandidate(task, user, groups) && !user.equals(askedAlone(task))) {
            throw new RuleViolation("assignee-not-asked", task.getName(), user);
        }
        return new UserId(user);
    }

    /**
     * What somebody has in hand, but would not be asked for any more, others may take.
     *
     * @param groups those they still belong to
     */
    static void letGo(String user, List<String> groups) {
        var held = new TaskQueryImpl();
        held.taskAssignee(user);
        var context = Context.getCommandContext();
        for (var one :
                context.runWithoutAuthorization(() -> context.getTaskManager().findTasksByQueryCriteria(held))) {
            var task = (TaskEntity) one;
            if (!task.getCandidates().isEmpty() && !isCandidate(task, user, groups)) {
                task.setAssignee(null);
                task.triggerUpdateEvent();
            }
        }
    }

    private static @Nullable Object askedAlone(TaskEntity task) {
        var asked = task.getTaskDefinition().getAssigneeExpression();
        return asked == null ? null : asked.getValue(task.getExecution());
    }

    static boolean isCandidate(TaskEntity task, String user, List<String> groups) {
        return task.getCandidates().stream()
                .anyMatch(link -> user.equals(link.getUserId()) || groups.contains(link.getGroupId()));
    }

    /** Whether whoever acts keeps the engine; nobody, where the application itself acts. */
    static boolean isAdministrator() {
        var caller = Context.getCommandContext().getAuthentication();
        return caller == null
                || caller.getGroupIds() != null && caller.getGroupIds().contains(ADMINISTRATORS);
    }

    static Authentication current() {
        var authentication = Context.getCommandContext().getAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new NotLoggedIn();
        }
        return authentication;
    }
}
