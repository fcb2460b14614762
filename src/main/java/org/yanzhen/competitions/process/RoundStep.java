package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yanzhen.competitions.RoundId;

/** A step of a process about a round that nobody has to answer for: the calendar or a rule takes it. */
abstract class RoundStep implements JavaDelegate {

    @Override
    public final void execute(DelegateExecution execution) {
        take(RoundId.of(execution.getProcessBusinessKey()), execution);
    }

    abstract void take(RoundId round, DelegateExecution execution);
}
