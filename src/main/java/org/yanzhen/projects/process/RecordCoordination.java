package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.Coordination;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Proposals;

/** Takes how the party office goes on after the opinions to the project. */
@ProcessBean
class RecordCoordination extends RecordStep {

    private final Proposals proposals;

    RecordCoordination(ProjectFiles files, Proposals proposals) {
        super(files);
        this.proposals = proposals;
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        proposals.coordinate(
                project,
                submission.choice("coordination", Coordination.class),
                submission.text("remarks"),
                submission.by());
    }
}
