package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.TerminationId;
import org.yanzhen.funds.Terminations;

/** Takes what the working committee says to a termination to the request. */
@ProcessBean
class RecordTerminationDecision extends RecordStep {

    private final Terminations terminations;

    RecordTerminationDecision(AwardFiles files, Terminations terminations) {
        super(files);
        this.terminations = terminations;
    }

    @Override
    void record(AwardId award, Submission submission, DelegateExecution execution) {
        terminations.decide(
                TerminationId.of(Names.TERMINATION_ID.get(execution)),
                submission.text("decision").equals("APPROVE"),
                submission.text("reason"),
                submission.by());
    }
}
