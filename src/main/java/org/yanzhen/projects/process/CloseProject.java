package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.Acceptances;
import org.yanzhen.projects.ProjectId;

/** Freezes the file. */
@ProcessBean
class CloseProject extends ProjectStep {

    private final Acceptances acceptances;

    CloseProject(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    @Override
    void take(ProjectId project, DelegateExecution execution) {
        acceptances.close(project);
    }
}
