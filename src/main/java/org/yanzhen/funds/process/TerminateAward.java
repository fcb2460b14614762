package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.TerminationId;
import org.yanzhen.funds.Terminations;

/** Ends the award as decided. */
@ProcessBean
class TerminateAward extends AwardStep {

    private final Terminations terminations;

    TerminateAward(Terminations terminations) {
        this.terminations = terminations;
    }

    @Override
    void take(AwardId award, DelegateExecution execution) {
        terminations.carryOut(TerminationId.of(Names.TERMINATION_ID.get(execution)));
    }
}
