package org.yanzhen.projects.web;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yanzhen.tasks.TaskSubjects;

/** The tasks of projects are about projects. */
@Component
class ProjectTasks implements TaskSubjects {

    private static final Set<String> PROCESSES = Set.of(
            "projectLifecycle",
            "projectApproval",
            "quarterlyReview",
            "rectification",
            "projectAcceptance",
            "projectChange",
            "projectIntervention");

    @Override
    public Optional<Subject> of(String process, String businessKey) {
        return PROCESSES.contains(process)
                ? Optional.of(new Subject("/projects/" + businessKey, true))
                : Optional.empty();
    }
}
