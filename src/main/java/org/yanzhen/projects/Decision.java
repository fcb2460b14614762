package org.yanzhen.projects;

/** What the working committee says. */
public enum Decision {
    APPROVE,
    APPROVE_WITH_CONDITIONS,
    RETURN,
    REJECT;

    public boolean isApproval() {
        return this == APPROVE || this == APPROVE_WITH_CONDITIONS;
    }
}
