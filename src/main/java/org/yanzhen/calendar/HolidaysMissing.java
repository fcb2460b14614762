package org.yanzhen.calendar;

import java.time.Instant;

/** Deadlines already reach into a year, or soon will, whose holidays nobody has entered. */
public record HolidaysMissing(int year, Instant at) {}
