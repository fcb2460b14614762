package org.yanzhen.tasks;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When people are reminded, in working days from the day a task is due.
 *
 * @param before the day
 * @param after the day, and nothing has happened
 * @param escalateAfter the day, to those above
 */
@Validated
@ConfigurationProperties("yanzhen.reminders")
record ReminderSettings(
        @Min(0) @DefaultValue("1") int before,
        @Min(1) @DefaultValue("1") int after,
        @Min(1) @DefaultValue("3") int escalateAfter) {}
