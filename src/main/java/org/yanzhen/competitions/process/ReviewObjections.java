package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.Objections;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.engine.ProcessBean;

/** Says how the objections stand; the model branches on it. */
@ProcessBean
class ReviewObjections extends RoundStep {

    private final Objections objections;

    ReviewObjections(Objections objections) {
        this.objections = objections;
    }

    @Override
    void take(RoundId round, DelegateExecution execution) {
        Names.OBJECTIONS.set(execution, objections.review(round).name());
    }
}
