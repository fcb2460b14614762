package org.yanzhen.competitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Configuration;
import org.yanzhen.cases.Steps;
import org.yanzhen.communities.Communities;
import org.yanzhen.competitions.ApplicationForm;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.Eligibility;
import org.yanzhen.competitions.EligibilityFacts;
import org.yanzhen.competitions.EligibilityOutcome;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.Variable;

/** 竞标申报资格审查: the steps that {@code competition-application.bpmn} calls, in its order. {@link CompetitionApplicationForms} has what its forms show. */
@Configuration(proxyBeanMethods = false)
class CompetitionApplicationProcess {

    static final String KEY = "competitionApplication";

    static final Variable<Double> REQUESTED = Variable.of("requested", Double.class);
    static final Variable<Double> LARGEST_REQUEST = Variable.of("largestRequest", Double.class);
    static final Variable<Integer> STARS = Variable.of("stars", Integer.class);
    static final Variable<Integer> MINIMUM_STARS = Variable.of("minimumStars", Integer.class);
    static final Variable<Integer> BUDGET_LINES = Variable.of("budgetLines", Integer.class);
    static final Variable<Integer> ATTACHMENTS = Variable.of("attachments", Integer.class);
    static final Variable<Integer> OTHER_APPLICATIONS = Variable.of("otherApplications", Integer.class);
    static final Variable<Boolean> AWARD_THIS_YEAR = Variable.of("awardThisYear", Boolean.class);
    static final Variable<String> FAILED_RULES = Variable.of("failedRules", String.class);

    private final Steps<ApplicationId> steps;
    private final Applications applications;
    private final Eligibility eligibility;

    CompetitionApplicationProcess(Steps<ApplicationId> steps, Applications applications, Eligibility eligibility) {
        this.steps = steps;
        this.applications = applications;
        this.eligibility = eligibility;
    }

    /** Puts the application on the card and what the decision table looks at beside it. */
    @Step
    JavaDelegate gatherFacts(Communities communities) {
        return steps.taken((application, execution) -> {
            var applied = applications.get(application);
            execution.setVariable(CompetitionProcesses.COMMUNITY, applied.community());
            execution.setVariable(
                    CompetitionProcesses.COMMUNITY_NAME,
                    communities.get(applied.community()).name());
            CompetitionProcesses.PROJECT_TITLE.set(execution, applied.title());
            tell(eligibility.facts(application), execution);
        });
    }

    private static void tell(EligibilityFacts facts, DelegateExecution execution) {
        REQUESTED.set(execution, facts.requested().doubleValue());
        LARGEST_REQUEST.set(execution, facts.largestRequest().doubleValue());
        STARS.set(execution, facts.stars());
        MINIMUM_STARS.set(execution, facts.minimumStars());
        BUDGET_LINES.set(execution, facts.budgetLines());
        ATTACHMENTS.set(execution, facts.attachments());
        OTHER_APPLICATIONS.set(execution, facts.otherApplications());
        AWARD_THIS_YEAR.set(execution, facts.awardThisYear());
    }

    /** What the decision table found. */
    @Step
    JavaDelegate recordFindings() {
        return steps.taken((application, execution) ->
                eligibility.record(application, BrokenRules.read(FAILED_RULES.get(execution))));
    }

    @Step
    JavaDelegate recordEligibility() {
        return steps.recorded((application, answers, execution) -> eligibility.check(
                application,
                answers.choice("outcome", EligibilityOutcome.class),
                answers.text("remarks"),
                answers.by()));
    }

    @Step
    JavaDelegate recordSupplement() {
        return steps.recorded((application, answers, execution) ->
                applications.supplement(application, ApplicationForm.read(answers), answers.by()));
    }

    /** Notes that nothing was completed in time. */
    @Step
    JavaDelegate recordNoSupplement() {
        return steps.taken((application, execution) -> applications.missSupplement(application));
    }
}
