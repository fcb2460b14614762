package org.yanzhen.funds;

/** Whether the bank has paid. */
public enum PaymentState {
    ORDERED,
    PAID,
    /** Not to be paid any more: the award was terminated. */
    VOID
}
