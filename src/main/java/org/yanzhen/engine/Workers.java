package org.yanzhen.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
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

    static boolean isCandidate(TaskEntity task, String user, List<String> groups) {
        return task.getCandidates().stream()
                .anyMatch(link -> user.equals(link.getUserId()) || groups.contains(link.getGroupId()));
    }

    static Authentication current() {
        var authentication = Context.getCommandContext().getAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new NotLoggedIn();
        }
        return authentication;
    }
}
