package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.CheckOutcome;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Proposals;

/** Takes what the party office entered in "Check proposal" to the project. */
@ProcessBean
class RecordCheck extends RecordStep {

    private final Proposals proposals;

    RecordCheck(ProjectFiles files, Proposals proposals) {
        super(files);
        this.proposals = proposals;
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        proposals.check(
                project, submission.choice("outcome", CheckOutcome.class), submission.text("remarks"), submission.by());
    }
}
