package org.yanzhen.funds;

/** Why money moved. */
public enum PostingKind {
    APPROPRIATION,
    RESERVATION,
    RESERVATION_RELEASED,
    GRANT,
    GRANT_DECLINED,
    COMMITMENT,
    COMMITMENT_RELEASED,
    PAYMENT,
    REFUND,
    SPENDING,
    REVERSAL
}
