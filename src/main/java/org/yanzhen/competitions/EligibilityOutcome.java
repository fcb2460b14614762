package org.yanzhen.competitions;

/** What the party office finds when it checks an application. */
public enum EligibilityOutcome {
    ELIGIBLE,
    /** The community may complete it, once. */
    SUPPLEMENT,
    INELIGIBLE
}
