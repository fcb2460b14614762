package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.Decisions;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;

/** Takes what the second person says to undoing a publication to the round. */
@ProcessBean
class RecordNoticeWithdrawal extends RecordRoundStep {

    private final Decisions decisions;

    RecordNoticeWithdrawal(Rounds rounds, Decisions decisions) {
        super(rounds);
        this.decisions = decisions;
    }

    @Override
    void record(RoundId round, Submission submission, DelegateExecution execution) {
        decisions.decideWithdrawal(
                round, submission.text("decision").equals("APPROVE"), submission.text("reason"), submission.by());
    }
}
