package org.yanzhen.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.yanzhen.engine.Timers;
import org.yanzhen.projects.ReviewCalendar;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Quarter;
import org.yanzhen.shared.WorkingDays;
import org.yanzhen.tasks.Reminders;

/** 演练时钟: an administrator of the demo moves it to reach the next quarter. */
@Service
@Profile("demo")
public class RehearsalClock {

    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final MovableClock clock;
    private final Timers timers;
    private final Reminders reminders;
    private final ReviewCalendar reviews;
    private final WorkingDays workingDays;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    RehearsalClock(
            MovableClock clock,
            Timers timers,
            Reminders reminders,
            ReviewCalendar reviews,
            WorkingDays workingDays,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.clock = clock;
        this.timers = timers;
        this.reminders = reminders;
        this.reviews = reviews;
        this.workingDays = workingDays;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Where it is worth stopping next, with why. */
    List<Stop> stops() {
        var today = today();
        var year = DemoOrganisation.YEAR;
        return IntStream.rangeClosed(1, 4)
                .mapToObj(number -> new Quarter(year, number))
                .flatMap(quarter -> Stream.of(
                        new Stop("quarter-opens", quarter.number(), day(reviews.opens(quarter))),
                        new Stop("quarter-due", quarter.number(), reviews.reportDue(quarter))))
                .sorted(Comparator.comparing(Stop::day))
                .filter(stop -> stop.day().isAfter(today))
                .toList();
    }

    record Stop(String what, int quarter, LocalDate day) {}

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /** The morning of that day; stays where it is if that is today. */
    public void moveTo(LocalDate day) {
        if (day.equals(today())) {
            return;
        }
        moveTo(day.atTime(MORNING).atZone(clock.getZone()).toInstant());
    }

    /**
     * Moves on. Every timer on the way goes off at its own time, so that nothing happens late; people are reminded each
     * morning.
     *
     * @throws InvalidInput if it would go backwards
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public synchronized void moveTo(Instant target) {
        if (target.isBefore(clock.instant())) {
            throw new InvalidInput("day", "clock-backwards");
        }
        remember(target);
        var nextDue = arrive(clock.instant());
        while (clock.instant().isBefore(target)) {
            nextDue = arrive(nextStop(target, nextDue));
        }
    }

    /** The next timer or the next morning of a working day, whichever comes first. */
    private Instant nextStop(Instant target, Optional<Instant> nextDue) {
        var morning = workingDays
                .plus(today(), 1)
                .atTime(MORNING)
                .atZone(clock.getZone())
                .toInstant();
        var stop = morning.isBefore(target) ? morning : target;
        return nextDue.filter(due -> due.isBefore(stop)).orElse(stop);
    }

    /** Whoever is stopped on the way is there when they wake up. */
    private void remember(Instant target) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "INSERT INTO rehearsal_clock (id, offset_ms) VALUES (1, :offset) ON DUPLICATE KEY UPDATE"
                                + " offset_ms = :offset")
                .param("offset", clock.offsetTo(target).toMillis())
                .update());
    }

    private Optional<Instant> arrive(Instant at) {
        clock.moveTo(at);
        var nextDue = timers.awaitDue();
        reminders.remind();
        return nextDue;
    }
}
