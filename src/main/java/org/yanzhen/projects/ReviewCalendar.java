package org.yanzhen.projects;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.Quarter;
import org.yanzhen.shared.WorkingDays;

/** When things are due. Windows open in the morning; what is due on a day may come until its last second. */
@Component
public class ReviewCalendar {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final WorkingDays workingDays;
    private final ReviewSettings settings;
    private final Clock clock;

    ReviewCalendar(WorkingDays workingDays, ReviewSettings settings, Clock clock) {
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
    }

    public Instant opens(Quarter quarter) {
        return morning(workingDays.plus(quarter.lastDay().plusDays(1), -settings.opensBefore()));
    }

    public LocalDate reportDue(Quarter quarter) {
        return workingDays.plus(quarter.lastDay(), settings.dueAfter());
    }

    /** @param due when the report was due; what is asked for later, or again, has its time from today on */
    public Instant escalates(LocalDate due) {
        return morning(workingDays.plus(notBeforeToday(due), settings.escalatesAfter()));
    }

    /** @param due as for {@link #escalates} */
    public Instant missing(LocalDate due) {
        return morning(workingDays.plus(notBeforeToday(due), settings.missingAfter()));
    }

    private LocalDate notBeforeToday(LocalDate day) {
        return day.isAfter(today()) ? day : today();
    }

    public LocalDate rectifyBy() {
        return workingDays.plus(today(), settings.rectifyWithin());
    }

    public Instant rectificationOverdue(LocalDate deadline) {
        return morning(workingDays.plus(deadline, settings.rectificationGrace()).plusDays(1));
    }

    /** When acceptance begins if nobody asks for it before. A project that is published after its year has as much time from then on. */
    public Instant acceptanceOpens(Project project) {
        return morning(workingDays.plus(project.runsUntil(), settings.acceptanceAfter()));
    }

    public Instant endOf(LocalDate day) {
        return day.atTime(LAST_SECOND).atZone(clock.getZone()).toInstant();
    }

    /** The day in China. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(clock.getZone()).toInstant();
    }
}
