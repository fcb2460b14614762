package org.yanzhen.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The demo's facts, from {@code demo/*.csv}: no quotes, no commas but those between the columns. */
final class DemoFiles {

    static List<Row> rows(String file) {
        try {
            var text = new ClassPathResource("demo/" + file).getContentAsString(StandardCharsets.UTF_8);
            var lines = text.lines().filter(line -> !line.isBlank()).toList();
            var columns = List.of(lines.get(0).split(",", -1));
            return lines.stream()
                    .skip(1)
                    .map(line -> new Row(columns, List.of(line.split(",", -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of a file, by the names of its columns. */
    record Row(List<String> columns, List<String> values) {

        String get(String column) {
            return values.get(columns.indexOf(column));
        }

        int number(String column) {
            return Integer.parseInt(get(column));
        }
    }

    private DemoFiles() {}
}
