package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.BuildingBlock;
import org.yanzhen.engine.Quorum;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;

/** Keeps all answers of a step that administrators added with the award's file. */
@BuildingBlock
class RecordAwardAnswers extends RecordStep {

    RecordAwardAnswers(AwardFiles files) {
        super(files);
    }

    @Override
    void record(AwardId award, Submission submission, DelegateExecution execution) {
        Quorum.count(execution, submission);
    }
}
