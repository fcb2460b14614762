package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Applications;
import org.yanzhen.engine.ProcessBean;

/** Notes that nothing was completed in time. */
@ProcessBean
class RecordNoSupplement extends ApplicationStep {

    private final Applications applications;

    RecordNoSupplement(Applications applications) {
        this.applications = applications;
    }

    @Override
    void take(ApplicationId application, DelegateExecution execution) {
        applications.missSupplement(application);
    }
}
