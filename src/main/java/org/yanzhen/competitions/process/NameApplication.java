package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Applications;
import org.yanzhen.engine.ProcessBean;

/** Puts the application on the card by its number and title: who applied is nobody's business here. */
@ProcessBean
class NameApplication extends ApplicationStep {

    private final Applications applications;

    NameApplication(Applications applications) {
        this.applications = applications;
    }

    @Override
    void take(ApplicationId application, DelegateExecution execution) {
        var applied = applications.get(application);
        Names.PROJECT_TITLE.set(execution, "%s %s".formatted(applied.number(), applied.title()));
    }
}
