package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.Acceptances;
import org.yanzhen.projects.ProjectId;

/** Says what the scores come to; the model branches on it. */
@ProcessBean
class ConcludeAcceptance extends ProjectStep {

    private final Acceptances acceptances;

    ConcludeAcceptance(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    @Override
    void take(ProjectId project, DelegateExecution execution) {
        Names.ACCEPTANCE_RESULT.set(execution, acceptances.conclude(project).name());
    }
}
