package org.yanzhen.competitions.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.ApplicationStage;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.engine.ProcessBean;

/** What there is to score, by number. */
@ProcessBean
public class EligibleApplications {

    private final Applications applications;

    EligibleApplications(Applications applications) {
        this.applications = applications;
    }

    public List<String> of(DelegateExecution execution) {
        return applications.of(RoundId.of(execution.getProcessBusinessKey())).stream()
                .filter(application -> application.stage() == ApplicationStage.ELIGIBLE)
                .map(application -> application.id().toString())
                .toList();
    }
}
