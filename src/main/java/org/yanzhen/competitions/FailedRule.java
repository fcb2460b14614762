package org.yanzhen.competitions;

/**
 * A rule of eligibility that an application breaks.
 *
 * @param code stable, for machines
 * @param name as the applicant reads it
 */
public record FailedRule(String code, String name) {}
