package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.Decisions;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;

/** Takes the first of two persons' yes to the round. */
@ProcessBean
class RecordPublicationRequest extends RecordRoundStep {

    private final Decisions decisions;

    RecordPublicationRequest(Rounds rounds, Decisions decisions) {
        super(rounds);
        this.decisions = decisions;
    }

    @Override
    void record(RoundId round, Submission submission, DelegateExecution execution) {
        decisions.requestPublication(round, submission.text("remarks"), submission.by());
    }
}
