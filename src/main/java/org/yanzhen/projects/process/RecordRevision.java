package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.ProposalForm;
import org.yanzhen.projects.Proposals;

/** Takes the revised proposal to the project. */
@ProcessBean
class RecordRevision extends RecordStep {

    private final Proposals proposals;

    RecordRevision(ProjectFiles files, Proposals proposals) {
        super(files);
        this.proposals = proposals;
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        var proposal = ProposalForm.read(submission);
        proposals.revise(project, proposal, submission.by());
        Names.CATEGORY.set(execution, proposal.category());
        Names.PROJECT_TITLE.set(execution, proposal.title());
    }
}
