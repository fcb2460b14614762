package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Proposals;

/** Notes that a department did not answer. */
@ProcessBean
class RecordAbsence extends ProjectStep {

    private final Proposals proposals;

    RecordAbsence(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    void take(ProjectId project, DelegateExecution execution) {
        proposals.recordAbsence(project, Names.DEPARTMENT.get(execution));
    }
}
