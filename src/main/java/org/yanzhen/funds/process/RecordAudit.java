package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.Reports;

/** Takes what finance found of all spending to the award. */
@ProcessBean
class RecordAudit extends RecordStep {

    private final Reports reports;

    RecordAudit(AwardFiles files, Reports reports) {
        super(files);
        this.reports = reports;
    }

    @Override
    void record(AwardId award, Submission submission, DelegateExecution execution) {
        reports.audit(
                award,
                submission.text("outcome").equals("ACCEPT"),
                submission.money("disallowed"),
                submission.text("findings"),
                submission.by());
    }
}
