package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.BuildingBlock;
import org.yanzhen.engine.Quorum;
import org.yanzhen.engine.Submission;

/** Keeps all answers of a step that administrators added with the round. */
@BuildingBlock
class RecordRoundAnswers extends RecordRoundStep {

    RecordRoundAnswers(Rounds rounds) {
        super(rounds);
    }

    @Override
    void record(RoundId round, Submission submission, DelegateExecution execution) {
        Quorum.count(execution, submission);
    }
}
