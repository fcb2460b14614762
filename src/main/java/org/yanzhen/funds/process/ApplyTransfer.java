package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.TransferId;
import org.yanzhen.funds.Transfers;

/** Makes the transfer part of the award's budget. */
@ProcessBean
class ApplyTransfer extends AwardStep {

    private final Transfers transfers;

    ApplyTransfer(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    void take(AwardId award, DelegateExecution execution) {
        transfers.apply(TransferId.of(Names.TRANSFER_ID.get(execution)), !Names.OFFICE_NEEDED.get(execution));
    }
}
