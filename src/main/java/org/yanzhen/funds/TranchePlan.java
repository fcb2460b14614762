package org.yanzhen.funds;

/**
 * One of the parts in which an award is paid.
 *
 * @param percent of the award; those of a plan sum to 100
 */
public record TranchePlan(int percent, Release condition) {}
