package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.Decisions;
import org.yanzhen.competitions.Rankings;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;

/** Takes the awards that the working committee decided to the round. */
@ProcessBean
class RecordAwardDecision extends RecordRoundStep {

    private final Decisions decisions;
    private final Rankings rankings;

    RecordAwardDecision(Rounds rounds, Decisions decisions, Rankings rankings) {
        super(rounds);
        this.decisions = decisions;
        this.rankings = rankings;
    }

    @Override
    void record(RoundId round, Submission submission, DelegateExecution execution) {
        decisions.decide(
                round,
                AwardRows.read(submission, rankings.of(round).orElseThrow()),
                submission.text("reason"),
                submission.by());
    }
}
