package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.Decisions;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.engine.ProcessBean;

/** Makes the result final: the awards begin. */
@ProcessBean
class FinishRound extends RoundStep {

    private final Decisions decisions;

    FinishRound(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    void take(RoundId round, DelegateExecution execution) {
        decisions.finish(round);
    }
}
