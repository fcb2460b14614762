package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.Awards;

/** Says what comes next by the tranche plan; the model branches on it. */
@ProcessBean
class PlanNext extends AwardStep {

    private final Awards awards;

    PlanNext(Awards awards) {
        this.awards = awards;
    }

    @Override
    void take(AwardId award, DelegateExecution execution) {
        Names.NEXT.set(execution, awards.next(award).name());
    }
}
