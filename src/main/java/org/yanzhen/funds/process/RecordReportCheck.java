package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.Reports;

/** Takes what the party office found of a spending report to it. */
@ProcessBean
class RecordReportCheck extends RecordStep {

    private final Reports reports;

    RecordReportCheck(AwardFiles files, Reports reports) {
        super(files);
        this.reports = reports;
    }

    @Override
    void record(AwardId award, Submission submission, DelegateExecution execution) {
        reports.check(award, submission.text("outcome").equals("ACCEPT"), submission.text("remarks"), submission.by());
    }
}
