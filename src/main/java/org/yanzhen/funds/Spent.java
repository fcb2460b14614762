package org.yanzhen.funds;

import org.yanzhen.shared.Money;

/**
 * What a report says was spent on a line of the budget since the last report.
 *
 * @param line from 1
 * @param receipts the numbers of the vouchers
 */
public record Spent(int line, Money amount, String receipts) {}
