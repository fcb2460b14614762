package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.Awards;

/** Takes to the award the money that came back after it was terminated. */
@ProcessBean
class RecordClawback extends RecordStep {

    private final Awards awards;

    RecordClawback(AwardFiles files, Awards awards) {
        super(files);
        this.awards = awards;
    }

    @Override
    void record(AwardId award, Submission submission, DelegateExecution execution) {
        awards.refund(
                award,
                submission.text("bankReference"),
                submission.date("paidBackOn").orElseThrow(),
                submission.by());
    }
}
