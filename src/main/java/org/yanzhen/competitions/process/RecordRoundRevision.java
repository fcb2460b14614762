package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.RoundForm;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;

/** Takes the revised round to the round. */
@ProcessBean
class RecordRoundRevision extends RecordRoundStep {

    private final Rounds rounds;

    RecordRoundRevision(Rounds rounds) {
        super(rounds);
        this.rounds = rounds;
    }

    @Override
    void record(RoundId round, Submission submission, DelegateExecution execution) {
        var proposal = RoundForm.read(submission);
        rounds.revise(round, proposal, submission.by());
        Names.PROJECT_TITLE.set(execution, proposal.title());
    }
}
