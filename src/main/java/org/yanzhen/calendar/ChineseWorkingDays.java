package org.yanzhen.calendar;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Remembered;
import org.yanzhen.shared.UserId;
import org.yanzhen.shared.WorkingDays;

/** The published calendar, corrected by administrators; weekdays where neither says anything. */
@Service
class ChineseWorkingDays implements WorkingDays {

    private final PublishedHolidays published;
    private final Corrections corrections;
    private final Clock clock;
    private final Remembered<Map<LocalDate, Correction>> corrected;

    ChineseWorkingDays(PublishedHolidays published, Corrections corrections, Clock clock) {
        this.published = published;
        this.corrections = corrections;
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
                .orElseGet(() -> new Day(day, isWeekday(day), "", false));
    }

    List<Day> month(LocalDate first) {
        return first.datesUntil(first.plusMonths(1)).map(this::on).toList();
    }

    List<Correction> corrections() {
        return corrections.findAllByOrderByDay();
    }

    boolean isPublished(int year) {
        return published.covers(year);
    }

    @Transactional
    public void correct(LocalDate day, boolean worked, String reason, UserId by) {
        if (reason.isBlank() || reason.length() > 100) {
            throw new InvalidInput("reason", "text-length", "原因", 1, 100);
        }
        corrections.save(new Correction(day, worked, reason.strip(), by, clock.instant()));
        corrected.forget();
    }

    @Transactional
    public void withdraw(LocalDate day) {
        corrections.deleteById(day);
        corrected.forget();
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
