package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Proposals;

/** Says what the departments' opinions come to; the model branches on it. */
@ProcessBean
class CloseOpinions extends ProjectStep {

    private final Proposals proposals;

    CloseOpinions(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    void take(ProjectId project, DelegateExecution execution) {
        Names.OPINION_RESULT.set(execution, proposals.closeOpinions(project).name());
    }
}
