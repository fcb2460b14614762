package org.yanzhen.funds;

/** How far a tranche has come. */
public enum TrancheState {
    PLANNED,
    REQUESTED,
    CHECKED,
    APPROVED,
    ORDERED,
    PAID,
    CANCELLED
}
