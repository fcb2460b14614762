package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.Panels;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.shared.UserId;

/** Lets those above know that a member of the panel has not scored in time. */
@ProcessBean
class EscalateScore extends ProjectStep {

    private final Panels panels;

    EscalateScore(Panels panels) {
        this.panels = panels;
    }

    @Override
    void take(ProjectId project, DelegateExecution execution) {
        panels.late(project, new UserId(Names.PANELIST.get(execution)));
    }
}
