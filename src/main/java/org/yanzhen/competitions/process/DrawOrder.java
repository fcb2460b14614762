package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.Presentations;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.engine.ProcessBean;

/** Draws who presents when. */
@ProcessBean
class DrawOrder extends RoundStep {

    private final Presentations presentations;

    DrawOrder(Presentations presentations) {
        this.presentations = presentations;
    }

    @Override
    void take(RoundId round, DelegateExecution execution) {
        presentations.order(round);
    }
}
