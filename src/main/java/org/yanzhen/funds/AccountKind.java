package org.yanzhen.funds;

/** What the money on an account is. */
public enum AccountKind {
    /** The world the year's money comes from; below zero by as much as the fund was given. */
    SOURCE,
    /** May still be reserved for a round. */
    BUDGET,
    /** Reserved for a round; may still be granted. */
    ENVELOPE,
    /** Granted to an award that is not signed. */
    GRANTED,
    /** Owed to a signed award. */
    COMMITTED,
    PAID,
    /** Paid back by an award. */
    RETURNED,
    /** The world an award's money goes to; below zero by as much as accepted reports say was spent. */
    SPENDING,
    /** Spent on a line of an award's budget, never more than the line has. */
    LINE
}
