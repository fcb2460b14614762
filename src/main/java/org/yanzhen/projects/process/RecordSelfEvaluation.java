package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.Acceptances;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;

/** Takes the community's view of itself to the acceptance. */
@ProcessBean
class RecordSelfEvaluation extends RecordStep {

    private final Acceptances acceptances;

    RecordSelfEvaluation(ProjectFiles files, Acceptances acceptances) {
        super(files);
        this.acceptances = acceptances;
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        acceptances.evaluateSelf(project, submission.text("summary"), submission.integer("selfScore"), submission.by());
    }
}
