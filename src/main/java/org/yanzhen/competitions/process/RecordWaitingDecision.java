package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.Proposed;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.competitions.WaitingLists;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;

/** Takes who moves up, as the working committee decided, to the round. */
@ProcessBean
class RecordWaitingDecision extends RecordRoundStep {

    private final WaitingLists waiting;

    RecordWaitingDecision(Rounds rounds, WaitingLists waiting) {
        super(rounds);
        this.waiting = waiting;
    }

    @Override
    void record(RoundId round, Submission submission, DelegateExecution execution) {
        waiting.decide(
                round,
                submission.rows("awards").stream()
                        .map(row -> new Proposed(row.money("amount"), row.text("reason")))
                        .toList(),
                submission.text("reason"),
                submission.by());
    }
}
