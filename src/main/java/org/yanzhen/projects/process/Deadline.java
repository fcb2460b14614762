package org.yanzhen.projects.process;

import java.util.Date;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.projects.ReviewCalendar;

/** Due dates as models write them: {@code ${deadline.workingDays(3)}}. */
@ProcessBean
public class Deadline {

    private final ReviewCalendar calendar;

    Deadline(ReviewCalendar calendar) {
        this.calendar = calendar;
    }

    /** The last second of the working day that lies so many working days ahead. */
    public Date workingDays(long ahead) {
        return Date.from(calendar.endOfWorkingDay(Math.toIntExact(ahead)));
    }
}
