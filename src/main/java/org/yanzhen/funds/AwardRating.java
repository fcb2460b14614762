package org.yanzhen.funds;

/** How the party office finds what came of the money. */
public enum AwardRating {
    EXCELLENT,
    GOOD,
    PASSED,
    FAILED
}
