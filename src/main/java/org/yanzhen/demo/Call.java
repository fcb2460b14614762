package org.yanzhen.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One round of the year: what it offers, who applies when, and how far it has come on the day on which the demo stands.
 *
 * @param number in the order of the year, from 1
 * @param works what the dearest part of a project costs at least, in yuan
 * @param applications who applies on which day: places in the list of communities
 * @param days on which people look into their inbox for it, until the summer
 * @param rests what nobody does before {@link Year#STANDS} has passed
 */
record Call(
        int number,
        String title,
        String envelope,
        String largestRequest,
        int works,
        LocalDate called,
        String opensAt,
        String closesAt,
        int noticeDays,
        Map<LocalDate, List<Integer>> applications,
        List<LocalDate> days,
        Set<String> rests) {

    /** The large one, in which all communities apply. */
    static final Call LARGE = new Call(
            1,
            "2023 年党群服务项目竞标",
            "1500000.00",
            "200000.00",
            55_000,
            day("2023-02-06"),
            "2023-02-10T09:00",
            "2023-03-17T17:30",
            5,
            Map.of(day("2023-02-13"), places(0, 30), day("2023-03-20"), places(30, 44)),
            days("2023-02-06,2023-02-13,2023-03-20,2023-03-27,2023-04-03,2023-04-17,2023-04-26,2023-05-08,2023-05-10,"
                    + "2023-05-12,2023-05-18,2023-05-22,2023-06-05,2023-06-07,2023-06-19"),
            Set.of("userTask_registerClawback"));

    /** Smaller ones after it: on the demo's day its result is public, experts score, experts declare, it is open, it waits for the committee. */
    static final List<Call> SMALL = List.of(
            small(
                    2,
                    "2023 年第二批党群微项目竞标",
                    "2023-05-08",
                    "2023-05-09T09:00",
                    "2023-05-19T17:30",
                    Map.of(day("2023-05-12"), List.of(29, 30, 31)),
                    "2023-05-08,2023-05-12,2023-05-22,2023-06-05,2023-06-07,2023-06-14,2023-06-19"),
            small(
                    3,
                    "2023 年暑期党群服务项目竞标",
                    "2023-05-18",
                    "2023-05-19T09:00",
                    "2023-06-09T17:30",
                    Map.of(day("2023-06-05"), List.of(21, 22, 23, 25, 26)),
                    "2023-05-18,2023-06-05,2023-06-14,2023-06-19",
                    "userTask_scoreApplication"),
            small(
                    4,
                    "2023 年小区党建微项目竞标",
                    "2023-05-22",
                    "2023-05-23T09:00",
                    "2023-06-16T17:30",
                    Map.of(day("2023-06-07"), List.of(33, 34, 35)),
                    "2023-05-22,2023-06-07,2023-06-19",
                    "userTask_declareInterests"),
            small(
                    5,
                    "2023 年下半年党群服务项目竞标",
                    "2023-06-05",
                    "2023-06-06T09:00",
                    "2023-06-30T17:30",
                    Map.of(day("2023-06-14"), List.of(10, 11), day("2023-06-19"), List.of(17)),
                    "2023-06-05,2023-06-14,2023-06-19"),
            small(
                    6,
                    "2023 年党群服务站提质竞标",
                    "2023-06-19",
                    "2023-07-03T09:00",
                    "2023-07-21T17:30",
                    Map.of(),
                    "2023-06-19",
                    "userTask_decideRound"));

    private static Call small(
            int number,
            String title,
            String called,
            String opensAt,
            String closesAt,
            Map<LocalDate, List<Integer>> applications,
            String days,
            String... rests) {
        return new Call(
                number,
                title,
                "120000.00",
                "60000.00",
                20_000,
                day(called),
                opensAt,
                closesAt,
                7,
                applications,
                days(days),
                Set.of(rests));
    }

    boolean isLarge() {
        return number == LARGE.number;
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static List<LocalDate> days(String days) {
        return Stream.of(days.split(",")).map(LocalDate::parse).toList();
    }

    private static List<Integer> places(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }
}
