package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.Reports;

/** Takes to the award what the community spent since its last report. */
@ProcessBean
class RecordSpendingReport extends RecordStep {

    private final Reports reports;

    RecordSpendingReport(AwardFiles files, Reports reports) {
        super(files);
        this.reports = reports;
    }

    @Override
    void record(AwardId award, Submission submission, DelegateExecution execution) {
        reports.submit(award, false, SpentLines.read(submission), submission.text("text"), submission.by());
    }
}
