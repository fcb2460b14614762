package org.yanzhen.projects.process;

import java.util.Date;
import org.yanzhen.engine.Variable;

/** The names that the models and the code share; {@code SharedNamesTest} keeps the two equal. */
final class Names {

    static final String LIFECYCLE = "projectLifecycle";
    static final String APPROVAL = "projectApproval";
    static final String REVIEW = "quarterlyReview";
    static final String RECTIFICATION = "rectification";
    static final String ACCEPTANCE = "projectAcceptance";
    static final String CHANGE = "projectChange";
    static final String INTERVENTION = "projectIntervention";

    static final String PROPOSAL_WITHDRAWN = "project.proposalWithdrawn";
    static final String ACCEPTANCE_REQUESTED = "project.acceptanceRequested";
    static final String CHANGE_LAPSED = "project.changeLapsed";
    static final String PROJECT_ENDED = "project.ended";

    /** On the cards of the Tasklist, and in the names of groups. */
    static final String COMMUNITY = "community";

    static final String COMMUNITY_NAME = "communityName";
    static final Variable<String> PROJECT_TITLE = Variable.of("projectTitle", String.class);

    static final Variable<Integer> YEAR = Variable.of("year", Integer.class);
    static final Variable<String> CATEGORY = Variable.of("category", String.class);
    static final Variable<Boolean> APPROVED = Variable.of("approved", Boolean.class);
    static final Variable<String> DEPARTMENTS = Variable.of("departments", String.class);
    static final Variable<Integer> QUORUM = Variable.of("quorum", Integer.class);
    static final Variable<String> VETO = Variable.of("veto", String.class);
    static final Variable<String> DEPARTMENT = Variable.of("department", String.class);
    static final Variable<String> OPINION_RESULT = Variable.of("opinionResult", String.class);
    static final Variable<Integer> FIRST_QUARTER = Variable.of("firstQuarter", Integer.class);
    static final Variable<Integer> REVIEWS_TO_COME = Variable.of("reviewsToCome", Integer.class);
    static final Variable<String> PANELIST = Variable.of("panelist", String.class);
    static final Variable<Date> ACCEPTANCE_OPENS_AT = Variable.of("acceptanceOpensAt", Date.class);
    static final Variable<Number> QUARTER = Variable.of("quarter", Number.class);
    static final Variable<Date> REVIEW_OPENS_AT = Variable.of("reviewOpensAt", Date.class);
    static final Variable<Boolean> REVIEW_NEEDED = Variable.of("reviewNeeded", Boolean.class);
    static final Variable<Date> REPORT_DUE_AT = Variable.of("reportDueAt", Date.class);
    static final Variable<Date> REPORT_ESCALATES_AT = Variable.of("reportEscalatesAt", Date.class);
    static final Variable<Date> REPORT_MISSING_AT = Variable.of("reportMissingAt", Date.class);
    static final Variable<String> ORIGIN = Variable.of("origin", String.class);
    static final Variable<Date> RECTIFICATION_DUE_AT = Variable.of("rectificationDueAt", Date.class);
    static final Variable<Date> RECTIFICATION_OVERDUE_AT = Variable.of("rectificationOverdueAt", Date.class);
    static final Variable<String> ACCEPTANCE_RESULT = Variable.of("acceptanceResult", String.class);
    static final Variable<String> CHANGE_ID = Variable.of("changeId", String.class);
    static final Variable<Boolean> CHANGES_GOALS = Variable.of("changesGoals", Boolean.class);
    static final Variable<Double> BUDGET_INCREASE_PERCENT = Variable.of("budgetIncreasePercent", Double.class);
    static final Variable<String> INTERVENTION_ID = Variable.of("interventionId", String.class);

    private Names() {}
}
