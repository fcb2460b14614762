package org.yanzhen.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our translations of the engine's web applications against the English ones that come with the engine. */
class TasklistLocaleTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|%s|%d");
    private static final Pattern NOT_SHOWN =
            Pattern.compile("\\{\\{.*?}}|%s|%d|<[^>]*>|&\\w+;|[Yy]{4}-MM-[Dd]{2}(T[\\w:]+)?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    /** What Chinese speakers call these, too. */
    private static final List<String> PROPER_NAMES = List.of(
            "BPMN", "CSV", "CTRL", "DI", "DMN", "EDE", "FNI", "JSON", "LDAP", "LT", "PI", "TU", "XML", "dddd", "HH",
            "mm", "YYYY");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void chineseHasTheSentencesOfEnglishNoMoreAndNoLess(String application) throws IOException {
        assertThat(locale(application, "zh-CN").keySet())
                .containsExactlyInAnyOrderElementsOf(locale(application, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void chineseFillsInTheSameValues(String application) throws IOException {
        var english = locale(application, "en");

        assertThat(locale(application, "zh-CN")).allSatisfy((key, sentence) -> assertThat(placeholders(sentence))
                .containsExactlyInAnyOrderElementsOf(placeholders(Objects.requireNonNull(english.get(key)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void nothingIsLeftInEnglish(String application) throws IOException {
        assertThat(locale(application, "zh-CN")).allSatisfy((key, sentence) -> assertThat(
                        WORD.matcher(NOT_SHOWN.matcher(sentence).replaceAll(""))
                                .results()
                                .map(MatchResult::group))
                .isSubsetOf(PROPER_NAMES));
    }

    private static List<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(found -> Objects.requireNonNullElse(found.group(1), found.group()))
                .toList();
    }

    /** Sentences by their path in the file. */
    private static Map<String, String> locale(String application, String language) throws IOException {
        var path = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(application, language);
        try (var file = new PushbackInputStream(
                Objects.requireNonNull(TasklistLocaleTest.class.getResourceAsStream(path), path), 3)) {
            skipByteOrderMark(file);
            var sentences = new LinkedHashMap<String, String>();
            collect("", new ObjectMapper().readTree(file), sentences);
            return sentences;
        }
    }

    /** The engine's own files begin with one. */
    private static void skipByteOrderMark(PushbackInputStream file) throws IOException {
        var first = file.readNBytes(3);
        if (first[0] != (byte) 0xEF) {
            file.unread(first);
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> sentences) {
        if (node.isValueNode()) {
            sentences.put(path, node.asText());
        } else if (node.isArray()) {
            for (var index = 0; index < node.size(); index++) {
                collect(path + "[" + index + "]", node.get(index), sentences);
            }
        } else {
            node.properties().forEach(entry -> collect(path + "." + entry.getKey(), entry.getValue(), sentences));
        }
    }
}
