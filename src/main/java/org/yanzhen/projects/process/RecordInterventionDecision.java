package org.yanzhen.projects.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.Interventions;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;

/** Takes whether the working committee agrees to the intervention. */
@ProcessBean
class RecordInterventionDecision extends RecordStep {

    private final Interventions interventions;

    RecordInterventionDecision(ProjectFiles files, Interventions interventions) {
        super(files);
        this.interventions = interventions;
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        interventions.decide(
                UUID.fromString(Names.INTERVENTION_ID.get(execution)),
                submission.text("decision").equals("APPROVE"),
                submission.text("reason"),
                submission.by());
    }
}
