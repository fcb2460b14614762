package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.Awards;

/** Takes the office's signature to the agreement, or why there is none. */
@ProcessBean
class RecordCountersignature extends RecordStep {

    private final Awards awards;

    RecordCountersignature(AwardFiles files, Awards awards) {
        super(files);
        this.awards = awards;
    }

    @Override
    void record(AwardId award, Submission submission, DelegateExecution execution) {
        awards.countersign(
                award, submission.text("outcome").equals("SIGN"), submission.text("remarks"), submission.by());
    }
}
