package org.yanzhen.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.yanzhen.shared.WorkingDays;

/** Due dates as models write them: {@code ${deadline.workingDays(3)}}. */
@ProcessBean
public class Deadline {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final WorkingDays workingDays;
    private final Clock clock;

    Deadline(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The last second of the working day that lies so many working days ahead. */
    public Date workingDays(long ahead) {
        var day = workingDays.plus(LocalDate.now(clock), Math.toIntExact(ahead));
        return Date.from(day.atTime(LAST_SECOND).atZone(clock.getZone()).toInstant());
    }
}
