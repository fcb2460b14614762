package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.Decision;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Proposals;

/** Takes what the working committee entered in "Decide project" to the project. */
@ProcessBean
class RecordDecision extends RecordStep {

    private final Proposals proposals;

    RecordDecision(ProjectFiles files, Proposals proposals) {
        super(files);
        this.proposals = proposals;
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        var decision = submission.choice("decision", Decision.class);
        proposals.decide(project, decision, submission.text("conditions"), submission.text("reason"), submission.by());
        Names.APPROVED.set(execution, decision.isApproval());
    }
}
