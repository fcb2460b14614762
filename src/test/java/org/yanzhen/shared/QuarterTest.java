package org.yanzhen.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 2023Q1, 2023-03-31",
        "2023-03-31, 2023Q1, 2023-03-31",
        "2023-04-01, 2023Q2, 2023-06-30",
        "2023-09-30, 2023Q3, 2023-09-30",
        "2023-12-31, 2023Q4, 2023-12-31",
        "2024-02-29, 2024Q1, 2024-03-31"
    })
    void everyDayBelongsToAQuarterThatEndsWithAMonth(LocalDate day, String quarter, LocalDate lastDay) {
        assertThat(Quarter.of(day)).hasToString(quarter);
        assertThat(Quarter.of(day).lastDay()).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1})
    void aYearHasFour(int number) {
        assertThatThrownBy(() -> new Quarter(2023, number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quartersComeInOrderAcrossYears() {
        assertThat(new Quarter(2023, 4)).isLessThan(new Quarter(2024, 1)).isGreaterThan(new Quarter(2023, 3));
        assertThat(new Quarter(2023, 4)).isEqualByComparingTo(new Quarter(2023, 4));
    }
}
