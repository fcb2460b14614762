package org.yanzhen.projects;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The calendar of reviews, all in working days.
 *
 * @param opensBefore the end of the quarter
 * @param dueAfter the end of the quarter
 * @param escalatesAfter the report was due
 * @param missingAfter the report was due
 * @param rectifyWithin where nobody names a deadline
 * @param rectificationGrace after a rectification's deadline, before it is supervised
 * @param acceptanceAfter the end of the year
 */
@Validated
@ConfigurationProperties("yanzhen.projects.reviews")
record ReviewSettings(
        @Min(0) @Max(60) @DefaultValue("10") int opensBefore,
        @Min(0) @Max(60) @DefaultValue("5") int dueAfter,
        @Min(1) @Max(60) @DefaultValue("3") int escalatesAfter,
        @Min(1) @Max(60) @DefaultValue("10") int missingAfter,
        @Min(1) @Max(60) @DefaultValue("10") int rectifyWithin,
        @Min(0) @Max(60) @DefaultValue("1") int rectificationGrace,
        @Min(0) @Max(250) @DefaultValue("15") int acceptanceAfter) {}
