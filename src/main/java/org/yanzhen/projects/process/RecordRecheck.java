package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Rectifications;

/** Takes what the resident team found on looking again to the rectification. */
@ProcessBean
class RecordRecheck extends RecordStep {

    private final Rectifications rectifications;

    RecordRecheck(ProjectFiles files, Rectifications rectifications) {
        super(files);
        this.rectifications = rectifications;
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        rectifications.recheck(
                project,
                Names.ORIGIN.get(execution),
                submission.text("recheck").equals("PASSED"),
                submission.text("findings"),
                submission.by());
    }
}
