package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Proposals;

/** Lets those above a department know that it is late. */
@ProcessBean
class EscalateOpinion extends ProjectStep {

    private final Proposals proposals;

    EscalateOpinion(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    void take(ProjectId project, DelegateExecution execution) {
        proposals.escalateOpinion(project, Names.DEPARTMENT.get(execution));
    }
}
