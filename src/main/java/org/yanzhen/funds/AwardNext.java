package org.yanzhen.funds;

/** What comes next for a running award, by its tranche plan. */
public enum AwardNext {
    RELEASE,
    REPORT,
    CLOSE_OUT,
    SETTLE
}
