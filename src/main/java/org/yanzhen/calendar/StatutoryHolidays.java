package org.yanzhen.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The days that the law itself makes free, whatever is published for a year: 元旦, 春节 from its eve, 清明, 劳动节, 端午, 中秋,
 * 国庆节; up to the year 2100.
 *
 * <p>Source: the lunar calendar of the npm package {@code chinese-days}, from which the build computes the days.
 */
@Component
class StatutoryHolidays {

    private final Map<LocalDate, String> names;

    StatutoryHolidays(ObjectMapper json) {
        try (var stream = new ClassPathResource("calendar/statutory-days.json").getInputStream()) {
            names = json.readerForMapOf(String.class).<Map<String, String>>readValue(stream).entrySet().stream()
                    .collect(java.util.stream.Collectors.toUnmodifiableMap(
                            day -> LocalDate.parse(day.getKey()), Map.Entry::getValue));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the holiday is called, in Chinese. */
    Optional<String> on(LocalDate day) {
        return Optional.ofNullable(names.get(day));
    }
}
