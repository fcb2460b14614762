package org.yanzhen.competitions.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.ProcessBean;

/** Freezes the rules; from now on the calendar rules. */
@ProcessBean
class PublishRound extends RoundStep {

    private final Rounds rounds;

    PublishRound(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    void take(RoundId round, DelegateExecution execution) {
        var published = rounds.publish(round);
        Names.WINDOW_OPENS_AT.set(execution, Date.from(published.opensAt()));
        Names.SUPPLEMENT_DAYS.set(execution, published.rules().supplementDays());
        Names.PRESENTATION_NEEDED.set(execution, published.rules().presentation());
    }
}
