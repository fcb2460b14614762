package org.yanzhen.shared;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that the browser is held to as well (amount.test.js). */
class AmountsTest {

    static Stream<JsonNode> read() throws IOException {
        return examples("read", "unit");
    }

    static Stream<JsonNode> refused() throws IOException {
        return examples("refused", "refusedUnit");
    }

    private static Stream<JsonNode> examples(String... lists) throws IOException {
        try (var file = requireNonNull(AmountsTest.class.getResourceAsStream("/amounts/amounts.json"))) {
            var all = new ObjectMapper().readTree(file);
            return Stream.of(lists)
                    .map(all::path)
                    .map(list -> StreamSupport.stream(list.spliterator(), false).toList())
                    .flatMap(List::stream);
        }
    }

    @ParameterizedTest
    @MethodSource("read")
    void anAmountIsReadHoweverPeopleWriteIt(JsonNode example) {
        var unit = example.size() == 3 ? example.get(1).asText() : "";
        assertThat(Amounts.read(example.get(0).asText(), unit)).hasValueSatisfying(amount -> assertThat(amount)
                .isEqualByComparingTo(example.get(example.size() - 1).asText()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCouldBeTwoAmountsOrNoneIsNeverGuessed(JsonNode example) {
        var text = example.isArray() ? example.get(0) : example;
        var unit = example.isArray() ? example.get(1).asText() : "";
        assertThat(Amounts.read(text.asText(), unit)).isEmpty();
    }

    @Test
    void theLengthIsLookedAtBeforeAnAmountIsRead() {
        var endless = "9".repeat(1_900_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(Amounts.read(endless)).isEmpty());
    }
}
