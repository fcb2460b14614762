package org.yanzhen.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.WorkingDays;

/** Due dates as models write them: {@code ${deadline.workingDays(3)}}. */
@ProcessBean
public class Deadline {

    /** Two years and more: longer than anything here takes. */
    private static final int MOST = 600;

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final WorkingDays workingDays;
    private final Clock clock;

    Deadline(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * The last second of the working day that lies so many working days ahead.
     *
     * @param ahead at most {@link #MOST}; each day is looked up
     */
    public Date workingDays(long ahead) {
        if (ahead < 0 || ahead > MOST) {
            throw new RuleViolation("deadline-too-far", MOST);
        }
        var day = workingDays.plus(LocalDate.now(clock), Math.toIntExact(ahead));
        return Date.from(day.atTime(LAST_SECOND).atZone(clock.getZone()).toInstant());
    }
}
