package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.Tranches;

/** Takes the community's request to the tranche; who approves depends on its amount. */
@ProcessBean
class RecordTrancheRequest extends RecordStep {

    private final Tranches tranches;

    RecordTrancheRequest(AwardFiles files, Tranches tranches) {
        super(files);
        this.tranches = tranches;
    }

    @Override
    void record(AwardId award, Submission submission, DelegateExecution execution) {
        var tranche = tranches.request(award, submission.text("statement"), submission.by());
        Names.AMOUNT.set(execution, tranche.payable().amount().doubleValue());
    }
}
