package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.BuildingBlock;
import org.yanzhen.engine.Quorum;
import org.yanzhen.engine.Submission;

/** Keeps all answers of a step that administrators added with the application. */
@BuildingBlock
class RecordApplicationAnswers extends RecordApplicationStep {

    RecordApplicationAnswers(Rounds rounds, Applications applications) {
        super(rounds, applications);
    }

    @Override
    void record(ApplicationId application, Submission submission, DelegateExecution execution) {
        Quorum.count(execution, submission);
    }
}
