package org.yanzhen.projects;

/** What the party office says to a proposal, or to a change. */
public enum CheckOutcome {
    ACCEPT,
    RETURN,
    REFUSE
}
