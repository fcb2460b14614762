package org.yanzhen.projects;

/** What the departments' opinions come to. */
public enum OpinionResult {
    PASSED,
    /** A department that must agree does not. */
    VETOED,
    /** Too few agree. */
    NO_QUORUM
}
