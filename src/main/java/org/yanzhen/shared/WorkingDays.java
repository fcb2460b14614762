package org.yanzhen.shared;

import java.time.Instant;
import java.time.LocalDate;

/** Which days are worked in China: weekdays, less public holidays, plus the 调休 weekends that are worked instead. */
public interface WorkingDays {

    /** Days may be worked, or free, that were not: an administrator said so, or a new version knows more years. */
    record Changed(Instant at) {}

    boolean isWorked(LocalDate day);

    /**
     * The working day that lies {@code count} working days after {@code day}; before it, if negative. Zero is the day
     * itself if it is worked, else the next that is.
     */
    default LocalDate plus(LocalDate day, int count) {
        var step = count < 0 ? -1 : 1;
        var at = day;
        for (var left = Math.abs(count); left > 0; ) {
            at = at.plusDays(step);
            if (isWorked(at)) {
                left--;
            }
        }
        while (!isWorked(at)) {
            at = at.plusDays(1);
        }
        return at;
    }
}
