package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.Acceptances;
import org.yanzhen.projects.ProjectId;

/** Begins an attempt at acceptance. */
@ProcessBean
class OpenAcceptance extends ProjectStep {

    private final Acceptances acceptances;

    OpenAcceptance(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    @Override
    void take(ProjectId project, DelegateExecution execution) {
        acceptances.open(project);
        Names.ORIGIN.set(execution, "ACCEPTANCE");
    }
}
