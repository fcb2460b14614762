package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yanzhen.competitions.ApplicationId;

/** A step of a process about an application that nobody has to answer for. */
abstract class ApplicationStep implements JavaDelegate {

    @Override
    public final void execute(DelegateExecution execution) {
        take(ApplicationId.of(execution.getProcessBusinessKey()), execution);
    }

    abstract void take(ApplicationId application, DelegateExecution execution);
}
