package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;

/**
 * Takes what a person just answered to the award, in the same transaction: if the award refuses, the task stays open.
 * Answers the award does not know are kept with its file.
 */
abstract class RecordStep implements JavaDelegate {

    private final AwardFiles files;

    RecordStep(AwardFiles files) {
        this.files = files;
    }

    @Override
    public final void execute(DelegateExecution execution) {
        var award = AwardId.of(execution.getProcessBusinessKey());
        var submission = Submission.current();
        record(award, submission, execution);
        files.keepAnswers(award, submission.step(), submission.unread(), submission.by());
    }

    abstract void record(AwardId award, Submission submission, DelegateExecution execution);
}
