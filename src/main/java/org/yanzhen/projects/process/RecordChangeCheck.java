package org.yanzhen.projects.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.Changes;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;

/** Takes what the party office says to a change to the request. */
@ProcessBean
class RecordChangeCheck extends RecordStep {

    private final Changes changes;

    RecordChangeCheck(ProjectFiles files, Changes changes) {
        super(files);
        this.changes = changes;
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        changes.check(
                UUID.fromString(Names.CHANGE_ID.get(execution)),
                submission.text("outcome").equals("ACCEPT"),
                submission.text("remarks"),
                submission.by());
    }
}
