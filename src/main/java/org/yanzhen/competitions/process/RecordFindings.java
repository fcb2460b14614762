package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Eligibility;
import org.yanzhen.engine.ProcessBean;

/** Takes what the decision table found to the application. */
@ProcessBean
class RecordFindings extends ApplicationStep {

    private final Eligibility eligibility;

    RecordFindings(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    @Override
    void take(ApplicationId application, DelegateExecution execution) {
        eligibility.record(application, BrokenRules.read(Names.FAILED_RULES.get(execution)));
    }
}
