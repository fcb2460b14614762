package org.yanzhen.projects.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.BuildingBlock;
import org.yanzhen.engine.Quorum;
import org.yanzhen.engine.Submission;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;

/** Keeps all answers of a step that administrators added with the project's file. */
@BuildingBlock
class RecordAnswers extends RecordStep {

    RecordAnswers(ProjectFiles files) {
        super(files);
    }

    @Override
    void record(ProjectId project, Submission submission, DelegateExecution execution) {
        Quorum.count(execution, submission);
    }
}
