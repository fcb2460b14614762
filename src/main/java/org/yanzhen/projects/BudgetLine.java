package org.yanzhen.projects;

import org.yanzhen.shared.Money;

/** @param source where the money comes from, say 社区自筹 */
public record BudgetLine(String item, Money amount, String source) {}
