package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.Acceptances;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Verification;

/** Takes what the resident team found on the spot to the acceptance. */
@ProcessBean
class RecordSiteCheck extends RecordStep {

    private final Acceptances acceptances;

    RecordSiteCheck(ProjectFiles files, Acceptances acceptances) {
        super(files);
        this.acceptances = acceptances;
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        acceptances.checkOnSite(
                project,
                submission.choice("verification", Verification.class),
                submission.date("visitedOn").orElseThrow(),
                submission.text("findings"),
                submission.by());
    }
}
