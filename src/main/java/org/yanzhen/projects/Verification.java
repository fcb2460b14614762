package org.yanzhen.projects;

/** What the resident team found on the spot. */
public enum Verification {
    CONFIRM,
    DISPUTE
}
