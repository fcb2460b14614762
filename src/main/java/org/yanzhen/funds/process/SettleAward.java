package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.Awards;

/** Frees what was promised and is not needed; the model asks whether something must come back. */
@ProcessBean
class SettleAward extends AwardStep {

    private final Awards awards;

    SettleAward(Awards awards) {
        this.awards = awards;
    }

    @Override
    void take(AwardId award, DelegateExecution execution) {
        Names.REFUND_DUE.set(execution, !awards.settle(award).isZero());
    }
}
