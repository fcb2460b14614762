package org.yanzhen.projects.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.Changes;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;

/** Takes what the working committee says to a change to the request. */
@ProcessBean
class RecordChangeDecision extends RecordStep {

    private final Changes changes;

    RecordChangeDecision(ProjectFiles files, Changes changes) {
        super(files);
        this.changes = changes;
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        changes.decide(
                UUID.fromString(Names.CHANGE_ID.get(execution)),
                submission.text("decision").equals("APPROVE"),
                submission.text("reason"),
                submission.by());
    }
}
