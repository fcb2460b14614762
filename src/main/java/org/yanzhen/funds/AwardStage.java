package org.yanzhen.funds;

import java.util.Set;

/** Where an award is between the decision and the close-out. */
public enum AwardStage {
    GRANTED,
    REVOKED,
    UNDER_AGREEMENT,
    DECLINED,
    RUNNING,
    CLOSED,
    TERMINATED;

    private static final Set<AwardStage> OVER = Set.of(REVOKED, DECLINED, CLOSED, TERMINATED);

    /** Whether the result it belongs to can no longer be taken back. */
    public boolean isFinal() {
        return this != GRANTED && this != REVOKED;
    }

    public boolean isOver() {
        return OVER.contains(this);
    }
}
