package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.RoundDecision;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;

/** Takes what the working committee decided on a round to it. */
@ProcessBean
class RecordRoundDecision extends RecordRoundStep {

    private final Rounds rounds;

    RecordRoundDecision(Rounds rounds) {
        super(rounds);
        this.rounds = rounds;
    }

    @Override
    void record(RoundId round, Submission submission, DelegateExecution execution) {
        rounds.decide(
                round, submission.choice("decision", RoundDecision.class), submission.text("reason"), submission.by());
    }
}
