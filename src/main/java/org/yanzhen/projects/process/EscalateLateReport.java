package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Reviews;

/** Lets those above the secretary know that the report is late. */
@ProcessBean
class EscalateLateReport extends ProjectStep {

    private final Reviews reviews;

    EscalateLateReport(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    void take(ProjectId project, DelegateExecution execution) {
        reviews.escalate(project, Names.QUARTER.get(execution).intValue());
    }
}
