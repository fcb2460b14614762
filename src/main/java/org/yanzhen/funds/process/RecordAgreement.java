package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.Awards;

/** Takes the community's answer to the agreement, with the budget it will keep to. */
@ProcessBean
class RecordAgreement extends RecordStep {

    private final Awards awards;

    RecordAgreement(AwardFiles files, Awards awards) {
        super(files);
        this.awards = awards;
    }

    @Override
    void record(AwardId award, Submission submission, DelegateExecution execution) {
        awards.agree(
                award,
                submission.text("agreement").equals("ACCEPT"),
                AgreedLines.read(awards.get(award).lines(), submission),
                submission.text("remarks"),
                submission.by());
    }
}
