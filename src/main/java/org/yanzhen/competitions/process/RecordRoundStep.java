package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.Submission;

/**
 * Takes what a person just answered to the round, in the same transaction: if the round refuses, the task stays open.
 * Answers the round does not know are kept with its file.
 */
abstract class RecordRoundStep extends RoundStep {

    private final Rounds rounds;

    RecordRoundStep(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    final void take(RoundId round, DelegateExecution execution) {
        var submission = Submission.current();
        record(round, submission, execution);
        rounds.keepAnswers(round, null, submission.step(), submission.unread(), submission.by());
    }

    abstract void record(RoundId round, Submission submission, DelegateExecution execution);
}
