package org.yanzhen.shared;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.yanzhen.testing.Refused.assertMistake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text from outside is what one sees. */
class TypedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "方案\u000b",
                "\0方案",
                "方\u007f案",
                "方案\u0085",
                "方\u009f案",
                "\ufffe",
                "方案\u2028",
                "方案\u2029",
                "\ud800案",
                "案\udfb7",
                "方案\u202efdp",
                "\u200f方案",
                "\u200e",
                "\u061c",
                "方\u2066案"
            })
    void controlsMarksOfDirectionAndHalvesOfCharactersAreRefused(String text) {
        assertThat(TypedText.forbidden(text)).isPresent();
        assertMistake("title", "text-forbidden", () -> TypedText.requireClean("title", text));
        assertThat(TypedText.forbidden(TypedText.printable(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"方案", "𠮷先生", "家庭 👨‍👩‍👧", "naïve\tcell", "一行\n两行\r\n", "नमस्ते", "شارع", "⿰", "\ue000"})
    void whatPeopleWriteIsNot(String text) {
        assertThat(TypedText.forbidden(text)).isEmpty();
        assertThat(TypedText.isVisible(text)).isTrue();
        assertThat(TypedText.printable(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000",
                "\u200b\u200c\u200d\u2060\ufeff",
                "\u3164",
                "\u2800",
                "\u00ad",
                "\ufe0f",
                "\n\t"
            })
    void whatNobodySeesIsNoAnswer(String text) {
        assertThat(TypedText.isVisible(text)).isFalse();
        assertThat(Lengths.isBetween(text, 1, 100)).isFalse();
        assertMistake("reason", "reason-required", () -> Reasons.require(true, "reason", text));
    }

    @Test
    void aLineIsOne() {
        assertThat(TypedText.isOneLine(" 方案\n")).isTrue();
        assertThat(TypedText.isOneLine("方\n案")).isFalse();
        assertThat(TypedText.isOneLine("方\t案")).isFalse();
    }

    @Test
    void aBodyIsReadAsItIsOrRefusedWhereverTheTextStands() throws IOException {
        for (var body : new String[] {"{\"a\": [\"方案\", 12500.50, -3]}", "no JSON", "", "{\"a\": \"half"}) {
            assertThat(new String(TypedJson.read(stream(body)), UTF_8)).isEqualTo(body);
        }
        assertMistake("c", "text-forbidden", () -> TypedJson.read(stream("{\"a\": [{\"c\": \"x\\u202e\"}]}")));
        assertMistake("a", "text-forbidden", () -> TypedJson.read(stream("{\"a\": \"\\ud800\"}")));
        assertMistake("x\u000b", "text-forbidden", () -> TypedJson.read(stream("{\"x\\u000b\": 1}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e5", "1E2", "1.0e3", "-2e-7", "1e400", "1e-300", "1e999999999"})
    void aNumberThatNobodyWritesIsWhatWasWrittenAndNoNumber(String number) throws IOException {
        assertThat(new String(TypedJson.read(stream("{\"方案\": [%s, 7 ],\"b\":%s}".formatted(number, number))), UTF_8))
                .isEqualTo("{\"方案\": [\"%s\", 7 ],\"b\":\"%s\"}".formatted(number, number));
        assertThat(new String(TypedJson.read(stream(number)), UTF_8)).isEqualTo('"' + number + '"');
    }

    @Test
    void anEndlessNumberIsNeverComputed() {
        var endless = "9".repeat(1_900_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(TypedJson.read(stream("[1, %s,\"x\"]".formatted(endless))))
                        .asString(UTF_8)
                        .isEqualTo("[1, \"%s\",\"x\"]".formatted(endless)));
        assertMistake("body", "unreadable", () -> TypedJson.read(new ByteArrayInputStream("[1e5]".getBytes(UTF_16BE))));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
