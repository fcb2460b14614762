package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.Rankings;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.engine.ProcessBean;

/** Computes the ranking. */
@ProcessBean
class RankApplications extends RoundStep {

    private final Rankings rankings;

    RankApplications(Rankings rankings) {
        this.rankings = rankings;
    }

    @Override
    void take(RoundId round, DelegateExecution execution) {
        rankings.rank(round);
    }
}
