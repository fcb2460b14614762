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
        proposals.revise(project, ProposalForm.read(submission), submission.by());
    }
}
