package org.yanzhen.calendar;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Remembered;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;
import org.yanzhen.shared.WorkingDays;

/**
 * The published calendar, corrected by administrators. Where neither says anything about a year, the days that are free by
 * law are, and weekdays else are worked.
 */
@Service
class ChineseWorkingDays implements WorkingDays {

    private final PublishedHolidays published;
    private final StatutoryHolidays statutory;
    private final Corrections corrections;
    private final EnteredYear.Rows enteredYears;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Remembered<Map<LocalDate, Correction>> corrected;

    ChineseWorkingDays(
            PublishedHolidays published,
            StatutoryHolidays statutory,
            Corrections corrections,
            EnteredYear.Rows enteredYears,
            ApplicationEventPublisher events,
            Clock clock) {
        this.published = published;
        this.statutory = statutory;
        this.corrections = corrections;
        this.enteredYears = enteredYears;
        this.events = events;
        this.clock = clock;
        this.corrected = new Remembered<>(
                () -> corrections.findAllByOrderByDay().stream().collect(toMap(Correction::day, c -> c)));
    }

    /** @param reason why it is worked or not; empty for an ordinary day */
    record Day(LocalDate date, boolean worked, String reason, boolean corrected) {}

    @Override
    public boolean isWorked(LocalDate day) {
        return on(day).worked();
    }

    Day on(LocalDate day) {
        var correction = corrected.get().get(day);
        if (correction != null) {
            return new Day(day, correction.worked(), correction.reason(), true);
        }
        return published
                .on(day)
                .map(known -> new Day(day, known.worked(), known.name(), false))
                .or(() -> fixedByLaw(day))
                .orElseGet(() -> new Day(day, isWeekday(day), "", false));
    }

    private Optional<Day> fixedByLaw(LocalDate day) {
        return published.covers(day.getYear())
                ? Optional.empty()
                : statutory.on(day).map(name -> new Day(day, false, name, false));
    }

    List<Day> month(LocalDate first) {
        return first.datesUntil(first.plusMonths(1)).map(this::on).toList();
    }

    List<Correction> corrections() {
        return corrections.findAllByOrderByDay();
    }

    /** Whether its holidays are known, either way. */
    boolean isPublished(int year) {
        return published.covers(year) || enteredYears.findAll().stream().anyMatch(one -> one.year() == year);
    }

    /** The year whose holidays somebody has to see to: this one, or, from November on, the next. */
    @Transactional(readOnly = true)
    public Optional<Integer> missing() {
        var today = LocalDate.now(clock);
        return Stream.of(today, today.plusMonths(2)) // the State Council publishes a year in the November before
                .map(LocalDate::getYear)
                .filter(year -> !isPublished(year))
                .findFirst();
    }

    /** What is published for that year has been entered, day by day. */
    @Transactional
    public void complete(int year, UserId by) {
        if (isPublished(year)) {
            throw new RuleViolation("holidays-known", year);
        }
        enteredYears.save(new EnteredYear(year, by, clock.instant()));
        changed();
    }

    @Transactional
    public void correct(LocalDate day, boolean worked, String reason, UserId by) {
        if (reason.isBlank() || reason.length() > 100) {
            throw new InvalidInput("reason", "text-length", "原因", 1, 100);
        }
        corrections.save(new Correction(day, worked, reason.strip(), by, clock.instant()));
        changed();
    }

    @Transactional
    public void withdraw(LocalDate day) {
        corrections.deleteById(day);
        changed();
    }

    private void changed() {
        corrected.forget();
        events.publishEvent(new Changed(clock.instant()));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
