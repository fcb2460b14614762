package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.Tranches;

/** Takes what the party office says to the request to the tranche. */
@ProcessBean
class RecordTrancheCheck extends RecordStep {

    private final Tranches tranches;

    RecordTrancheCheck(AwardFiles files, Tranches tranches) {
        super(files);
        this.tranches = tranches;
    }

    @Override
    void record(AwardId award, Submission submission, DelegateExecution execution) {
        tranches.check(award, submission.text("outcome").equals("ACCEPT"), submission.text("remarks"), submission.by());
    }
}
