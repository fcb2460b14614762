package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.Submission;

/**
 * Takes what a person just answered to the application, in the same transaction: if the application refuses, the task
 * stays open. Answers the application does not know are kept with its file.
 */
abstract class RecordApplicationStep extends ApplicationStep {

    private final Rounds rounds;
    private final Applications applications;

    RecordApplicationStep(Rounds rounds, Applications applications) {
        this.rounds = rounds;
        this.applications = applications;
    }

    @Override
    final void take(ApplicationId application, DelegateExecution execution) {
        var submission = Submission.current();
        record(application, submission, execution);
        rounds.keepAnswers(
                applications.get(application).round(),
                application,
                submission.step(),
                submission.unread(),
                submission.by());
    }

    abstract void record(ApplicationId application, Submission submission, DelegateExecution execution);
}
