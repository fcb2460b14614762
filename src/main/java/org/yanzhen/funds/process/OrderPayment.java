package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.Tranches;

/** Orders what was approved; finance pays it. */
@ProcessBean
class OrderPayment extends AwardStep {

    private final Tranches tranches;

    OrderPayment(Tranches tranches) {
        this.tranches = tranches;
    }

    @Override
    void take(AwardId award, DelegateExecution execution) {
        Names.PAYMENT_ID.set(execution, tranches.order(award).toString());
    }
}
