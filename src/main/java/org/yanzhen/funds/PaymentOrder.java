package org.yanzhen.funds;

/** A payment and what it is for. */
public record PaymentOrder(Payment payment, Award award) {}
