package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yanzhen.funds.AwardId;

/** A step of a process about an award that nobody has to answer for: a rule takes it. */
abstract class AwardStep implements JavaDelegate {

    @Override
    public final void execute(DelegateExecution execution) {
        take(AwardId.of(execution.getProcessBusinessKey()), execution);
    }

    abstract void take(AwardId award, DelegateExecution execution);
}
