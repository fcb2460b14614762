package org.yanzhen.projects;

/** How a project ended. */
public enum AcceptanceResult {
    EXCELLENT,
    ACCEPTED,
    FAILED
}
