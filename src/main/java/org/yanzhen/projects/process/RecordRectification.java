package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Rectifications;

/** Takes what the secretary did to the rectification. */
@ProcessBean
class RecordRectification extends RecordStep {

    private final Rectifications rectifications;

    RecordRectification(ProjectFiles files, Rectifications rectifications) {
        super(files);
        this.rectifications = rectifications;
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        rectifications.report(project, Names.ORIGIN.get(execution), submission.text("done"), submission.by());
    }
}
