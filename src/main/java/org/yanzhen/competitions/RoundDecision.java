package org.yanzhen.competitions;

/** What the working committee decides on the draft of a round. */
public enum RoundDecision {
    APPROVE,
    RETURN,
    REJECT
}
