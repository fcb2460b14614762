package org.yanzhen.funds;

/** What a tranche waits for. */
public enum Release {
    AGREEMENT,
    /** One more spending report was accepted. */
    REPORT,
    CLOSE_OUT
}
