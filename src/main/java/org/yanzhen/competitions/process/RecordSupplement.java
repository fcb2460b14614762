package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.ApplicationForm;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;

/** Takes what the community completed to the application. */
@ProcessBean
class RecordSupplement extends RecordApplicationStep {

    private final Applications applications;

    RecordSupplement(Rounds rounds, Applications applications) {
        super(rounds, applications);
        this.applications = applications;
    }

    @Override
    void record(ApplicationId application, Submission submission, DelegateExecution execution) {
        applications.supplement(application, ApplicationForm.read(submission), submission.by());
    }
}
