package org.yanzhen.competitions.process;

import java.util.Date;
import org.yanzhen.engine.Variable;

/** The names that the models and the code share; {@code SharedNamesTest} keeps the two equal. */
final class Names {

    static final String ROUND = "competitionRound";
    static final String APPLICATION = "competitionApplication";
    static final String SCORING = "applicationScoring";
    static final String OBJECTION = "objectionHandling";
    static final String WITHDRAWAL = "noticeWithdrawal";
    static final String WAITING_LIST = "waitingList";

    static final String WINDOW_EXTENDED = "round.extended";
    static final String OBJECTIONS_ANSWERED = "round.objectionsAnswered";
    static final String NOTICE_WITHDRAWN = "round.noticeWithdrawn";

    /** On the cards of the Tasklist, and in the names of groups; never where experts score. */
    static final String COMMUNITY = "community";

    static final String COMMUNITY_NAME = "communityName";
    static final Variable<String> PROJECT_TITLE = Variable.of("projectTitle", String.class);

    static final Variable<Integer> YEAR = Variable.of("year", Integer.class);
    static final Variable<Date> WINDOW_OPENS_AT = Variable.of("windowOpensAt", Date.class);
    static final Variable<Date> WINDOW_CLOSES_AT = Variable.of("windowClosesAt", Date.class);
    static final Variable<Integer> SUPPLEMENT_DAYS = Variable.of("supplementDays", Integer.class);
    static final Variable<Boolean> PRESENTATION_NEEDED = Variable.of("presentationNeeded", Boolean.class);
    static final Variable<Boolean> APPLIED = Variable.of("applied", Boolean.class);
    static final Variable<Boolean> ELIGIBLE = Variable.of("eligible", Boolean.class);
    static final Variable<Date> NOTICE_ENDS_AT = Variable.of("noticeEndsAt", Date.class);
    static final Variable<String> OBJECTIONS = Variable.of("objections", String.class);
    static final Variable<String> OBJECTION_ID = Variable.of("objectionId", String.class);

    static final Variable<Double> REQUESTED = Variable.of("requested", Double.class);
    static final Variable<Double> LARGEST_REQUEST = Variable.of("largestRequest", Double.class);
    static final Variable<Integer> STARS = Variable.of("stars", Integer.class);
    static final Variable<Integer> MINIMUM_STARS = Variable.of("minimumStars", Integer.class);
    static final Variable<Integer> BUDGET_LINES = Variable.of("budgetLines", Integer.class);
    static final Variable<Integer> ATTACHMENTS = Variable.of("attachments", Integer.class);
    static final Variable<Integer> OTHER_APPLICATIONS = Variable.of("otherApplications", Integer.class);
    static final Variable<Boolean> AWARD_THIS_YEAR = Variable.of("awardThisYear", Boolean.class);
    static final Variable<String> FAILED_RULES = Variable.of("failedRules", String.class);

    static final Variable<String> EXPERT = Variable.of("expert", String.class);
    static final Variable<Boolean> MORE_EXPERTS = Variable.of("moreExperts", Boolean.class);

    private Names() {}
}
