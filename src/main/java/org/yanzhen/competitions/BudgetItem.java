package org.yanzhen.competitions;

import org.yanzhen.shared.Money;

/** What part of the money is for what. */
public record BudgetItem(String item, Money amount) {}
