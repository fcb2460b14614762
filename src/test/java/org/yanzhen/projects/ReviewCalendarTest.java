package org.yanzhen.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.projects.Examples.COMMITTEE;
import static org.yanzhen.projects.Examples.NOW;
import static org.yanzhen.projects.Examples.projectAt;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanzhen.shared.ChinaTime;
import org.yanzhen.shared.Quarter;
import org.yanzhen.shared.WorkingDays;

/** The windows of 2023 with the settings as they ship: around them lie Qingming, the First of May and the National Day. */
class ReviewCalendarTest {

    private static final Set<LocalDate> HOLIDAYS = days(
            "2023-04-05",
            "2023-05-01",
            "2023-05-02",
            "2023-05-03",
            "2023-06-22",
            "2023-06-23",
            "2023-09-29",
            "2023-10-02",
            "2023-10-03",
            "2023-10-04",
            "2023-10-05",
            "2023-10-06",
            "2024-01-01");
    private static final Set<LocalDate> WORKED_INSTEAD =
            days("2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08");
    private static final WorkingDays WORKING_DAYS = day -> WORKED_INSTEAD.contains(day)
            || !HOLIDAYS.contains(day)
                    && day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    private final ReviewCalendar calendar = on("2023-04-28T02:00:00Z");

    private static ReviewCalendar on(String now) {
        return new ReviewCalendar(
                WORKING_DAYS,
                new ReviewSettings(10, 5, 3, 10, 10, 1, 15),
                Clock.fixed(Instant.parse(now), ChinaTime.ZONE));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2023-03-20T09:00, 2023-04-10",
        "2, 2023-06-16T09:00, 2023-07-07",
        "3, 2023-09-15T09:00, 2023-10-11",
        "4, 2023-12-18T09:00, 2024-01-08"
    })
    void aWindowOpensTenWorkingDaysBeforeTheQuarterEndsAndTheReportIsDueFiveAfter(
            int quarter, LocalDateTime opens, LocalDate due) {
        assertThat(calendar.opens(new Quarter(2023, quarter))).isEqualTo(inChina(opens));
        assertThat(calendar.reportDue(new Quarter(2023, quarter))).isEqualTo(due);
    }

    @Test
    void whatIsDueOnADayMayComeUntilItsLastSecond() {
        assertThat(calendar.endOf(LocalDate.of(2023, 4, 10))).isEqualTo("2023-04-10T15:59:59Z");
    }

    @ParameterizedTest
    @CsvSource({"2023-03-20T02:00:00Z", "2023-04-10T15:59:59Z"})
    void aReportThatIsAskedForUpToTheDayItIsDueIsEscalatedThenMissingCountedFromThatDay(String asked) {
        var due = LocalDate.of(2023, 4, 10);

        assertThat(on(asked).escalates(due)).isEqualTo(inChina(LocalDateTime.of(2023, 4, 13, 9, 0)));
        assertThat(on(asked).missing(due)).isEqualTo(inChina(LocalDateTime.of(2023, 4, 23, 9, 0)));
    }

    @Test
    void aReportThatIsAskedForAfterTheDayItWasDueHasAsMuchTimeFromThen() {
        var due = LocalDate.of(2023, 4, 10);

        assertThat(on("2023-04-12T02:00:00Z").escalates(due)).isEqualTo(inChina(LocalDateTime.of(2023, 4, 17, 9, 0)));
        assertThat(on("2023-04-12T02:00:00Z").missing(due)).isEqualTo(inChina(LocalDateTime.of(2023, 4, 25, 9, 0)));
    }

    @Test
    void aRectificationHasTenWorkingDaysWhereNobodySaysOtherwise() {
        assertThat(calendar.rectifyBy()).isEqualTo(LocalDate.of(2023, 5, 16));
    }

    @Test
    void aRectificationIsSupervisedTheMorningAfterADayOfGrace() {
        assertThat(calendar.rectificationOverdue(LocalDate.of(2023, 4, 28)))
                .isEqualTo(inChina(LocalDateTime.of(2023, 5, 5, 9, 0)));
    }

    @Test
    void acceptanceOpensByItselfInTheNewYear() {
        assertThat(calendar.acceptanceOpens(projectAt(Stage.RUNNING)))
                .isEqualTo(inChina(LocalDateTime.of(2024, 1, 22, 9, 0)));
    }

    @Test
    void acceptanceOfAProjectThatIsPublishedAfterItsYearHasAsMuchTimeFromThen() {
        var project = projectAt(Stage.UNDER_DECISION);
        project.decide(Decision.APPROVE, "", "", COMMITTEE, Set.of(), NOW);
        project.publish(Instant.parse("2024-02-01T02:00:00Z"));

        assertThat(calendar.acceptanceOpens(project)).isEqualTo(inChina(LocalDateTime.of(2024, 2, 22, 9, 0)));
    }

    private static Instant inChina(LocalDateTime time) {
        return time.atZone(ChinaTime.ZONE).toInstant();
    }

    private static Set<LocalDate> days(String... days) {
        return Arrays.stream(days).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
