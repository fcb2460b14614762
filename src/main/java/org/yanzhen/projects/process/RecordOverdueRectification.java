package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Rectifications;

/** Notes that the deadline went by. */
@ProcessBean
class RecordOverdueRectification extends ProjectStep {

    private final Rectifications rectifications;

    RecordOverdueRectification(Rectifications rectifications) {
        this.rectifications = rectifications;
    }

    @Override
    void take(ProjectId project, DelegateExecution execution) {
        rectifications.overdue(project, Names.ORIGIN.get(execution));
    }
}
