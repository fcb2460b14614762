package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.Tranches;

/** Takes what the working committee says to a payment to the tranche. */
@ProcessBean
class RecordPaymentDecision extends RecordStep {

    private final Tranches tranches;

    RecordPaymentDecision(AwardFiles files, Tranches tranches) {
        super(files);
        this.tranches = tranches;
    }

    @Override
    void record(AwardId award, Submission submission, DelegateExecution execution) {
        tranches.approve(
                award, submission.text("decision").equals("APPROVE"), submission.text("reason"), submission.by());
    }
}
