package org.yanzhen.competitions.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.ProcessBean;

/** Takes applications from now on. The window may have been extended before it opened. */
@ProcessBean
class OpenWindow extends RoundStep {

    private final Rounds rounds;

    OpenWindow(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    void take(RoundId round, DelegateExecution execution) {
        rounds.open(round);
        Names.WINDOW_CLOSES_AT.set(execution, Date.from(rounds.get(round).closesAt()));
    }
}
