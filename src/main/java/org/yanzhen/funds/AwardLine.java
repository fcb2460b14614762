package org.yanzhen.funds;

import org.yanzhen.shared.Money;

/** A line of an award's budget: what it is for, and how much it may cost. */
public record AwardLine(String item, Money amount) {}
