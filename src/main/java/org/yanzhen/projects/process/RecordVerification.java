package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Reviews;
import org.yanzhen.projects.Verification;

/** Takes what the resident team found on the spot to the review. */
@ProcessBean
class RecordVerification extends RecordStep {

    private final Reviews reviews;

    RecordVerification(ProjectFiles files, Reviews reviews) {
        super(files);
        this.reviews = reviews;
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        reviews.verify(
                project,
                Names.QUARTER.get(execution).intValue(),
                submission.choice("verification", Verification.class),
                submission.date("visitedOn").orElseThrow(),
                submission.text("findings"),
                submission.by());
    }
}
