package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.ExpertReplacements;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.shared.UserId;

/** Lets the office know that an expert has not scored an application in time. */
@ProcessBean
class EscalateExpertScore extends ApplicationStep {

    private final Applications applications;
    private final ExpertReplacements replacements;

    EscalateExpertScore(Applications applications, ExpertReplacements replacements) {
        this.applications = applications;
        this.replacements = replacements;
    }

    @Override
    void take(ApplicationId application, DelegateExecution execution) {
        replacements.late(applications.get(application).round(), new UserId(Names.EXPERT.get(execution)));
    }
}
