package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.Assignments;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.engine.ProcessBean;

/** Says whether any application is eligible; the model branches on it. */
@ProcessBean
class AssignExperts extends RoundStep {

    private final Assignments assignments;

    AssignExperts(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    void take(RoundId round, DelegateExecution execution) {
        Names.ELIGIBLE.set(execution, assignments.assign(round));
    }
}
