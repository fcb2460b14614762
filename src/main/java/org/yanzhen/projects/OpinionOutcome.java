package org.yanzhen.projects;

/** What a department says to a proposal. */
public enum OpinionOutcome {
    AGREE,
    AGREE_WITH_SUGGESTIONS,
    DISAGREE,
    /** It did not answer in time. */
    ABSENT;

    boolean isConsent() {
        return this == AGREE || this == AGREE_WITH_SUGGESTIONS;
    }
}
