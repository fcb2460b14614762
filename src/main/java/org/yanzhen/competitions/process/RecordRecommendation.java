package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.Decisions;
import org.yanzhen.competitions.Rankings;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;

/** Takes the awards that the party office proposes to the round. */
@ProcessBean
class RecordRecommendation extends RecordRoundStep {

    private final Decisions decisions;
    private final Rankings rankings;

    RecordRecommendation(Rounds rounds, Decisions decisions, Rankings rankings) {
        super(rounds);
        this.decisions = decisions;
        this.rankings = rankings;
    }

    @Override
    void record(RoundId round, Submission submission, DelegateExecution execution) {
        decisions.recommend(round, AwardRows.read(submission, rankings.of(round).orElseThrow()), submission.by());
    }
}
