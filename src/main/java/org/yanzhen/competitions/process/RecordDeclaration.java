package org.yanzhen.competitions.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.Assignments;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;

/** Takes what an expert has to do with communities to the round. */
@ProcessBean
class RecordDeclaration extends RecordRoundStep {

    private final Assignments assignments;

    RecordDeclaration(Rounds rounds, Assignments assignments) {
        super(rounds);
        this.assignments = assignments;
    }

    @Override
    void record(RoundId round, Submission submission, DelegateExecution execution) {
        submission.ticked("confirmed"); // the form asks for it, so it is
        assignments.declare(round, Set.copyOf(submission.choices("interests")), submission.by());
    }
}
