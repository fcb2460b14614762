package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.AwardRating;
import org.yanzhen.funds.Reports;

/** Takes to the award what the party office finds came of the money. */
@ProcessBean
class RecordEvaluation extends RecordStep {

    private final Reports reports;

    RecordEvaluation(AwardFiles files, Reports reports) {
        super(files);
        this.reports = reports;
    }

    @Override
    void record(AwardId award, Submission submission, DelegateExecution execution) {
        reports.evaluate(
                award, submission.choice("rating", AwardRating.class), submission.text("text"), submission.by());
    }
}
