package org.yanzhen.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.Refused.assertMistake;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanzhen.shared.ChinaTime;
import org.yanzhen.shared.UserId;

/** The working days of 2023 as the State Council published them. */
class ChineseWorkingDaysTest {

    private static final UserId ADMINISTRATOR = new UserId("administrator");
    private static final PublishedHolidays PUBLISHED =
            new PublishedHolidays(JsonMapper.builder().findAndAddModules().build());

    private final ChineseWorkingDays days = new ChineseWorkingDays(
            PUBLISHED, new Kept(), Clock.fixed(Instant.parse("2023-05-01T00:00:00Z"), ChinaTime.ZONE));

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

    @Test
    void whatIsNotPublishedYetGoesByWeekdays() {
        assertThat(days.isPublished(2023)).isTrue();
        assertThat(days.isPublished(2099)).isFalse();
        assertThat(days.isWorked(LocalDate.of(2099, 1, 1))).as("a Thursday").isTrue();
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
