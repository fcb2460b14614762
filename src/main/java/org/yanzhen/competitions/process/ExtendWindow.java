package org.yanzhen.competitions.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.ProcessBean;

/** Waits for the later close. */
@ProcessBean
class ExtendWindow extends RoundStep {

    private final Rounds rounds;

    ExtendWindow(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    void take(RoundId round, DelegateExecution execution) {
        Names.WINDOW_CLOSES_AT.set(execution, Date.from(rounds.get(round).closesAt()));
    }
}
