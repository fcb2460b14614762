package org.yanzhen.competitions;

import org.yanzhen.shared.Money;

/**
 * What somebody would give an application.
 *
 * @param amount zero for nothing
 * @param reason why not what was requested, or recommended
 */
public record Proposed(Money amount, String reason) {}
