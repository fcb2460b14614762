package org.yanzhen.competitions.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.engine.ProcessBean;

/** What there is to check when the window has closed, by number. */
@ProcessBean
public class SubmittedApplications {

    private final Applications applications;

    SubmittedApplications(Applications applications) {
        this.applications = applications;
    }

    public List<String> of(DelegateExecution execution) {
        return applications.of(RoundId.of(execution.getProcessBusinessKey())).stream()
                .map(application -> application.id().toString())
                .toList();
    }
}
