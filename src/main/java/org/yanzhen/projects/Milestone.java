package org.yanzhen.projects;

/**
 * 季度目标: what shall be true at the end of a quarter.
 *
 * @param quarter 1 to 4
 * @param indicator how one can tell
 * @param weight share of the whole, in percent
 */
public record Milestone(int quarter, String goal, String indicator, int weight) {}
