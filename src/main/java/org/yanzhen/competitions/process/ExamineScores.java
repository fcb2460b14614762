package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Assignments;
import org.yanzhen.competitions.Scores;
import org.yanzhen.engine.ProcessBean;

/** Says whether somebody is still to score, in the place of who withdrew or as one more; the model branches on it. */
@ProcessBean
class ExamineScores extends ApplicationStep {

    private final Assignments assignments;
    private final Scores scores;

    ExamineScores(Assignments assignments, Scores scores) {
        this.assignments = assignments;
        this.scores = scores;
    }

    @Override
    void take(ApplicationId application, DelegateExecution execution) {
        Names.MORE_EXPERTS.set(
                execution, !assignments.stillToScore(application).isEmpty() || scores.examine(application));
    }
}
