package org.yanzhen.projects.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.Interventions;
import org.yanzhen.projects.ProjectId;

/** Suspends, resumes or terminates the project. */
@ProcessBean
class ApplyIntervention extends ProjectStep {

    private final Interventions interventions;

    ApplyIntervention(Interventions interventions) {
        this.interventions = interventions;
    }

    @Override
    void take(ProjectId project, DelegateExecution execution) {
        interventions.apply(UUID.fromString(Names.INTERVENTION_ID.get(execution)));
    }
}
