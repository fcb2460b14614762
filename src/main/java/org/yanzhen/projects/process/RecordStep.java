package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;

/**
 * Takes what a person just answered to the project, in the same transaction: if the project refuses, the task stays
 * open. Answers the project does not know are kept with its file.
 */
abstract class RecordStep implements JavaDelegate {

    private final ProjectFiles files;

    RecordStep(ProjectFiles files) {
        this.files = files;
    }

    @Override
    public final void execute(DelegateExecution execution) {
        var project = ProjectId.of(execution.getProcessBusinessKey());
        var submission = Submission.current();
        record(project, submission, execution);
        files.keepAnswers(project, submission.step(), submission.unread(), submission.by());
    }

    abstract void record(ProjectId project, Submission submission, DelegateExecution execution);
}
