package org.yanzhen.competitions;

/** What decides between equal totals. A round lists those it uses, in order; the application's number is the last resort. */
public enum TieBreak {
    /** More in the criterion of the highest weight (the first of them): the average of all experts, none dropped. */
    HEAVIEST_CRITERION,
    LOWER_REQUEST,
    EARLIER_SUBMISSION
}
