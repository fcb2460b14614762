package org.yanzhen.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.Refused.assertMistake;
import static org.yanzhen.testing.Refused.assertRefused;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanzhen.shared.ChinaTime;
import org.yanzhen.shared.UserId;
import org.yanzhen.shared.WorkingDays;

/** The working days of 2023 as the State Council published them. */
class ChineseWorkingDaysTest {

    private static final UserId ADMINISTRATOR = new UserId("administrator");
    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final PublishedHolidays PUBLISHED = new PublishedHolidays(JSON);
    private static final StatutoryHolidays STATUTORY = new StatutoryHolidays(JSON);

    private final List<Object> said = new ArrayList<>();
    private final ChineseWorkingDays days = on("2023-05-01T00:00:00Z");

    private ChineseWorkingDays on(String now) {
        return new ChineseWorkingDays(
                PUBLISHED,
                STATUTORY,
                new Kept(),
                new Entered(),
                said::add,
                Clock.fixed(Instant.parse(now), ChinaTime.ZONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-01-02",
                "2023-01-23",
                "2023-01-27",
                "2023-04-05",
                "2023-05-01",
                "2023-05-03",
                "2023-06-22",
                "2023-06-23",
                "2023-09-29",
                "2023-10-06"
            })
    void onPublicHolidaysNobodyWorksThoughTheyAreWeekdays(LocalDate day) {
        assertThat(days.isWorked(day)).isFalse();
        assertThat(days.on(day).reason()).matches("\\p{IsHan}+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2023-01-28", "2023-01-29", "2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08"
            })
    void theWeekendsThatAreWorkedInsteadAreWorked(LocalDate day) {
        assertThat(days.isWorked(day)).isTrue();
        assertThat(days.on(day).reason()).endsWith("调休");
    }

    @ParameterizedTest
    @CsvSource({"2023-03-10, true", "2023-03-11, false", "2023-03-12, false", "2023-03-13, true"})
    void otherwiseWeekdaysAreWorked(LocalDate day, boolean worked) {
        assertThat(days.isWorked(day)).isEqualTo(worked);
        assertThat(days.on(day).reason()).isEmpty();
    }

    @Test
    void theYearHasTwoHundredAndFortyNineWorkingDays() {
        var year = LocalDate.of(2023, 1, 1);

        assertThat(year.datesUntil(year.plusYears(1)).filter(days::isWorked)).hasSize(249);
    }

    @Test
    void aMonthIsListedDayByDay() {
        assertThat(days.month(LocalDate.of(2023, 2, 1))).hasSize(28).allMatch(day -> !day.corrected());
    }

    @ParameterizedTest
    @CsvSource({
        "2099-01-01, 元旦",
        "2099-01-20, 春节", // the eve of the lunar year
        "2099-01-21, 春节",
        "2099-01-23, 春节",
        "2027-04-05, 清明",
        "2099-05-01, 劳动节",
        "2099-06-23, 端午",
        "2099-09-29, 中秋",
        "2099-10-01, 国庆节",
        "2099-10-02, 国庆节"
    })
    void inAYearThatIsNotPublishedTheDaysFixedByLawAreFreeThoughTheyAreWeekdays(LocalDate day, String name) {
        assertThat(days.isPublished(day.getYear())).isFalse();
        assertThat(day.getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
        assertThat(days.on(day)).isEqualTo(new ChineseWorkingDays.Day(day, false, name, false));
    }

    @Test
    void theDaysFixedByLawWereFreeInEveryYearThatIsPublishedSinceTheyAreLaw() {
        var first = LocalDate.of(2015, 1, 1);
        var published = first.datesUntil(LocalDate.of(2027, 1, 1)).filter(day -> PUBLISHED.covers(day.getYear()));

        assertThat(published.filter(day -> STATUTORY.on(day).isPresent()).filter(days::isWorked))
                .as("the law of 2025 added the eve of 春节 and 2 May")
                .containsExactly(LocalDate.of(2017, 5, 2), LocalDate.of(2018, 5, 2), LocalDate.of(2024, 2, 9));
    }

    @Test
    void everyYearUpToTheEndOfTheCenturyHasItsDays() {
        assertThat(java.util.stream.IntStream.rangeClosed(2027, 2100)).allSatisfy(year -> {
            var january = LocalDate.of(year, 1, 1);
            assertThat(january.datesUntil(january.plusYears(1))
                            .filter(day -> STATUTORY.on(day).isPresent()))
                    .as("%d", year)
                    .hasSizeBetween(12, 13); // 中秋 may be a day of 国庆节
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31T04:00:00Z, ",
        "2026-10-31T16:00:00Z, 2027",
        "2026-12-31T04:00:00Z, 2027",
        "2027-01-04T04:00:00Z, 2027",
        "2025-12-31T04:00:00Z, "
    })
    void fromNovemberOnTheNextYearIsMissedUntilItIsKnown(String now, Integer missing) {
        var then = on(now);

        assertThat(then.missing()).isEqualTo(Optional.ofNullable(missing));
        if (missing != null) {
            then.complete(missing, ADMINISTRATOR);
            assertThat(then.isPublished(missing)).isTrue();
            assertThat(then.missing()).isEmpty();
        }
    }

    @Test
    void aYearThatIsKnownIsNotDeclaredOnceMore() {
        assertRefused("holidays-known", () -> days.complete(2023, ADMINISTRATOR));
        days.complete(2098, ADMINISTRATOR);
        assertRefused("holidays-known", () -> days.complete(2098, ADMINISTRATOR));
    }

    @Test
    void whateverChangesTheCalendarSaysSo() {
        var day = LocalDate.of(2098, 3, 4);
        days.correct(day, false, "台风停工", ADMINISTRATOR);
        days.withdraw(day);
        days.complete(2098, ADMINISTRATOR);

        assertThat(said).hasSize(3).hasOnlyElementsOfType(WorkingDays.Changed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-20, 1, 2023-01-28",
        "2023-01-20, 3, 2023-01-30",
        "2023-04-28, 1, 2023-05-04",
        "2023-04-28, 3, 2023-05-06",
        "2023-06-21, 1, 2023-06-25",
        "2023-09-28, 1, 2023-10-07",
        "2023-09-28, 2, 2023-10-08",
        "2023-01-28, -1, 2023-01-20",
        "2023-10-08, -2, 2023-09-28",
        "2023-03-10, 0, 2023-03-10",
        "2023-03-11, 0, 2023-03-13",
        "2023-09-29, 0, 2023-10-07"
    })
    void aDeadlineCountsWorkingDaysOnly(LocalDate from, int count, LocalDate due) {
        assertThat(days.plus(from, count)).isEqualTo(due);
    }

    @Nested
    class Corrections {

        private final LocalDate typhoon = LocalDate.of(2023, 9, 1);

        @Test
        void anAdministratorKnowsBetterThanThePublishedCalendar() {
            days.correct(typhoon, false, "台风停工", ADMINISTRATOR);

            assertThat(days.isWorked(typhoon)).isFalse();
            assertThat(days.on(typhoon)).isEqualTo(new ChineseWorkingDays.Day(typhoon, false, "台风停工", true));
            assertThat(days.plus(LocalDate.of(2023, 8, 31), 1)).isEqualTo(LocalDate.of(2023, 9, 4));
            assertThat(days.corrections()).singleElement().satisfies(correction -> {
                assertThat(correction.correctedBy()).isEqualTo(ADMINISTRATOR);
                assertThat(correction.correctedAt()).isEqualTo("2023-05-01T00:00:00Z");
            });
        }

        @Test
        void aHolidayCanBeWorked() {
            days.correct(LocalDate.of(2023, 5, 1), true, "抢险", ADMINISTRATOR);

            assertThat(days.isWorked(LocalDate.of(2023, 5, 1))).isTrue();
        }

        @Test
        void aCorrectionCanBeWithdrawn() {
            days.correct(typhoon, false, "台风停工", ADMINISTRATOR);
            days.withdraw(typhoon);

            assertThat(days.isWorked(typhoon)).isTrue();
            assertThat(days.corrections()).isEmpty();
        }

        @Test
        void aCorrectionSaysWhy() {
            assertMistake("reason", "text-length", () -> days.correct(typhoon, false, " ", ADMINISTRATOR));
            assertMistake("reason", "text-length", () -> days.correct(typhoon, false, "台".repeat(101), ADMINISTRATOR));
            assertThat(days.isWorked(typhoon)).isTrue();
        }
    }

    private static final class Entered implements EnteredYear.Rows {

        private final List<EnteredYear> rows = new ArrayList<>();

        @Override
        public EnteredYear save(EnteredYear year) {
            rows.add(year);
            return year;
        }

        @Override
        public List<EnteredYear> findAll() {
            return rows;
        }
    }

    /** What the database would keep. */
    private static final class Kept implements org.yanzhen.calendar.Corrections {

        private final TreeMap<LocalDate, Correction> rows = new TreeMap<>();

        @Override
        public Correction save(Correction correction) {
            rows.put(correction.day(), correction);
            return correction;
        }

        @Override
        public void deleteById(LocalDate day) {
            rows.remove(day);
        }

        @Override
        public List<Correction> findAllByOrderByDay() {
            return List.copyOf(rows.values());
        }
    }
}
