package org.yanzhen.projects;

/** How the party office goes on when the departments' opinions do not carry a project. */
public enum Coordination {
    ASK_AGAIN,
    PROCEED,
    RETURN
}
