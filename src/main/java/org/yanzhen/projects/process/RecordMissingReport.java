package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Reviews;

/** Notes that the report never came. */
@ProcessBean
class RecordMissingReport extends ProjectStep {

    private final Reviews reviews;

    RecordMissingReport(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    void take(ProjectId project, DelegateExecution execution) {
        reviews.recordMissing(project, Names.QUARTER.get(execution).intValue());
    }
}
