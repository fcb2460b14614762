package org.yanzhen.operations;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What {@code src/main/grafana} asks Prometheus for. */
final class WatchFiles {

    private static final Path FOLDER = Path.of("src/main/grafana");

    /** A name that is not a function, a label or a keyword has an underline and stands outside of braces. */
    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+_[a-z_]+\\b(?!\\s*\\()");

    /** The names of all metrics but {@code up}, which is Prometheus' own. */
    static Set<String> metrics() {
        var metrics = new TreeSet<String>();
        for (var expression : expressions()) {
            METRIC.matcher(expression.replaceAll("\\{[^}]*}", "")).results().forEach(name -> metrics.add(name.group()));
        }
        return metrics;
    }

    static List<String> expressions() {
        var expressions = new ArrayList<String>();
        try {
            expressions.addAll(new ObjectMapper()
                    .readTree(FOLDER.resolve("yanzhen.json").toFile())
                    .findValuesAsText("expr"));
            expressions.addAll(new ObjectMapper(new YAMLFactory())
                    .readTree(FOLDER.resolve("alerts.yml").toFile())
                    .findValuesAsText("expr"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return expressions;
    }

    private WatchFiles() {}
}
