package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.Eligibility;
import org.yanzhen.competitions.EligibilityOutcome;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;

/** Takes what the party office found to the application. */
@ProcessBean
class RecordEligibility extends RecordApplicationStep {

    private final Eligibility eligibility;

    RecordEligibility(Rounds rounds, Applications applications, Eligibility eligibility) {
        super(rounds, applications);
        this.eligibility = eligibility;
    }

    @Override
    void record(ApplicationId application, Submission submission, DelegateExecution execution) {
        eligibility.check(
                application,
                submission.choice("outcome", EligibilityOutcome.class),
                submission.text("remarks"),
                submission.by());
    }
}
