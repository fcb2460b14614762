package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.TransferId;
import org.yanzhen.funds.Transfers;

/** Takes what the party office says to a transfer to the request. */
@ProcessBean
class RecordTransferDecision extends RecordStep {

    private final Transfers transfers;

    RecordTransferDecision(AwardFiles files, Transfers transfers) {
        super(files);
        this.transfers = transfers;
    }

    @Override
    void record(AwardId award, Submission submission, DelegateExecution execution) {
        transfers.decide(
                TransferId.of(Names.TRANSFER_ID.get(execution)),
                submission.text("decision").equals("APPROVE"),
                submission.text("reason"),
                submission.by());
    }
}
