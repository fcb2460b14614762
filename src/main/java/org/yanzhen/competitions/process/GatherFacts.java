package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.communities.Communities;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.Eligibility;
import org.yanzhen.competitions.EligibilityFacts;
import org.yanzhen.engine.ProcessBean;

/** Puts the application on the card and what the decision table looks at beside it. */
@ProcessBean
class GatherFacts extends ApplicationStep {

    private final Applications applications;
    private final Communities communities;
    private final Eligibility eligibility;

    GatherFacts(Applications applications, Communities communities, Eligibility eligibility) {
        this.applications = applications;
        this.communities = communities;
        this.eligibility = eligibility;
    }

    @Override
    void take(ApplicationId application, DelegateExecution execution) {
        var applied = applications.get(application);
        execution.setVariable(Names.COMMUNITY, applied.community());
        execution.setVariable(
                Names.COMMUNITY_NAME, communities.get(applied.community()).name());
        Names.PROJECT_TITLE.set(execution, applied.title());
        tell(eligibility.facts(application), execution);
    }

    private static void tell(EligibilityFacts facts, DelegateExecution execution) {
        Names.REQUESTED.set(execution, facts.requested().doubleValue());
        Names.LARGEST_REQUEST.set(execution, facts.largestRequest().doubleValue());
        Names.STARS.set(execution, facts.stars());
        Names.MINIMUM_STARS.set(execution, facts.minimumStars());
        Names.BUDGET_LINES.set(execution, facts.budgetLines());
        Names.ATTACHMENTS.set(execution, facts.attachments());
        Names.OTHER_APPLICATIONS.set(execution, facts.otherApplications());
        Names.AWARD_THIS_YEAR.set(execution, facts.awardThisYear());
    }
}
