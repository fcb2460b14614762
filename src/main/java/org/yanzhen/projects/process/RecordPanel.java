package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.Acceptances;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.shared.UserId;

/** Takes the panel the party office chose to the acceptance. */
@ProcessBean
class RecordPanel extends RecordStep {

    private final Acceptances acceptances;

    RecordPanel(ProjectFiles files, Acceptances acceptances) {
        super(files);
        this.acceptances = acceptances;
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        acceptances.appointPanel(
                project, submission.choices("panel").stream().map(UserId::new).toList(), submission.by());
    }
}
