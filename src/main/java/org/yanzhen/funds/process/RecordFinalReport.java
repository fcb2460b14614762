package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.Reports;

/** Takes the last report to the award, with what was spent since the one before. */
@ProcessBean
class RecordFinalReport extends RecordStep {

    private final Reports reports;

    RecordFinalReport(AwardFiles files, Reports reports) {
        super(files);
        this.reports = reports;
    }

    @Override
    void record(AwardId award, Submission submission, DelegateExecution execution) {
        reports.submit(award, true, SpentLines.read(submission), submission.text("text"), submission.by());
    }
}
