package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.ProcessBean;

/** Says whether anybody applied; the model branches on it. */
@ProcessBean
class CloseWindow extends RoundStep {

    private final Rounds rounds;

    CloseWindow(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    void take(RoundId round, DelegateExecution execution) {
        Names.APPLIED.set(execution, !rounds.close(round).stage().isOver());
    }
}
