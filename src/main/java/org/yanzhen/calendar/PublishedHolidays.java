package org.yanzhen.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The public holidays and 调休 workdays as the State Council published them year by year.
 *
 * <p>Source: the npm package {@code chinese-days}, which the build puts on the class path; renewing the package renews the
 * years.
 */
@Component
class PublishedHolidays {

    private final Map<LocalDate, Day> days = new TreeMap<>();

    /** @param name in Chinese, say 国庆节 */
    record Day(boolean worked, String name) {}

    private record Source(Map<LocalDate, String> holidays, Map<LocalDate, String> workdays) {}

    PublishedHolidays(ObjectMapper json) {
        try (var stream = new ClassPathResource("calendar/chinese-days.json").getInputStream()) {
            var source = json.readerFor(Source.class)
                    .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .<Source>readValue(stream);
            source.holidays().forEach((day, names) -> days.put(day, new Day(false, chinese(names))));
            source.workdays().forEach((day, names) -> days.put(day, new Day(true, chinese(names) + "调休")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Day> on(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    boolean covers(int year) {
        return days.containsKey(LocalDate.of(year, 10, 1)); // the first days of January come with the year before
    }

    /** {@code "National Day,国庆节,3"}: English, Chinese, days off. */
    private static String chinese(String names) {
        return names.split(",", -1)[1];
    }
}
