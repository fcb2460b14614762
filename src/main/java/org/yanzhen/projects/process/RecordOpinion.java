package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.OpinionOutcome;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Proposals;

/** Takes a department's opinion to the project. */
@ProcessBean
class RecordOpinion extends RecordStep {

    private final Proposals proposals;

    RecordOpinion(ProjectFiles files, Proposals proposals) {
        super(files);
        this.proposals = proposals;
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        proposals.giveOpinion(
                project,
                Names.DEPARTMENT.get(execution),
                submission.choice("opinion", OpinionOutcome.class),
                submission.text("text"),
                submission.by());
    }
}
