package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yanzhen.projects.ProjectId;

/** A step of a process about a project that nobody has to answer for: the calendar or a rule takes it. */
abstract class ProjectStep implements JavaDelegate {

    @Override
    public final void execute(DelegateExecution execution) {
        take(ProjectId.of(execution.getProcessBusinessKey()), execution);
    }

    abstract void take(ProjectId project, DelegateExecution execution);
}
