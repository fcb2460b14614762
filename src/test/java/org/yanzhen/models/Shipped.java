package org.yanzhen.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What stands in {@code bpmn/} and {@code forms/}. */
public final class Shipped {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

    /** Between fields, methods and nested types of a class. */
    private static final Pattern MEMBERS = Pattern.compile("\\n\\n(?= {4}\\S)");

    private static final Pattern METHOD = Pattern.compile("(?m)^ {4}[\\w<][^=;{}()]* (\\w+)\\(");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.])(\\w+)\\(|::(\\w+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A process model, read and checked against the schema. */
    public record Model(Path file, BpmnModelInstance bpmn) {

        public Process process() {
            return all(Process.class).get(0);
        }

        public <T extends ModelElementInstance> List<T> all(Class<T> type) {
            return List.copyOf(bpmn.getModelElementsByType(type));
        }

        public String source() {
            return text(file);
        }

        /** Everything between <code>${</code> and {@code }}, wherever it stands. */
        public List<String> expressions() {
            return EXPRESSION
                    .matcher(source())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        /** The forms that are released together with this process. */
        public List<FormFile> forms() {
            var folder = Path.of("forms", name().replace(".bpmn", ""));
            return Shipped.forms().stream()
                    .filter(form -> form.file().startsWith(folder))
                    .toList();
        }

        public FormFile form(String id) {
            return forms().stream()
                    .filter(form -> form.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("%s has no form '%s'".formatted(name(), id)));
        }

        public String name() {
            return file.getFileName().toString();
        }
    }

    /** A decision model, read and checked against the schema. */
    public record Table(Path file, DmnModelInstance dmn) {

        public String name() {
            return file.getFileName().toString();
        }
    }

    /** A form as JSON. */
    public record FormFile(Path file, JsonNode json) {

        /** What only shows something. */
        private static final List<String> DECORATION = List.of("text", "html", "table", "separator", "spacer");

        public String id() {
            return json.path("id").asText();
        }

        public String text() {
            return Shipped.text(file);
        }

        /** All components, those inside groups and lists too. */
        public List<JsonNode> components() {
            var all = new ArrayList<JsonNode>();
            collect(json, (parent, component) -> all.add(component));
            return all;
        }

        /** What the person fills in: fields and lists, and the fields in the rows of lists. */
        public List<JsonNode> fields() {
            return components().stream()
                    .filter(component ->
                            !DECORATION.contains(component.path("type").asText()))
                    .filter(component -> !component.path("disabled").asBoolean())
                    .toList();
        }

        /** By what holds them, so that the same key may stand in the form and in a row. */
        public void forEach(BiConsumer<JsonNode, JsonNode> visitor) {
            collect(json, visitor);
        }

        private static void collect(JsonNode parent, BiConsumer<JsonNode, JsonNode> visitor) {
            parent.path("components").forEach(component -> {
                visitor.accept(parent, component);
                collect(component, visitor);
            });
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    /** A field's key; a list's path. */
    public static String key(JsonNode component) {
        return component.path("key").asText(component.path("path").asText());
    }

    /** The values a field offers, as the form lists them. */
    public static List<String> options(JsonNode field) {
        return StreamSupport.stream(field.path("values").spliterator(), false)
                .map(option -> option.path("value").asText())
                .toList();
    }

    public static List<Model> models() {
        return find(Path.of("bpmn"), ".bpmn").stream()
                .map(file -> new Model(file, Bpmn.readModelFromFile(file.toFile())))
                .toList();
    }

    public static List<Table> tables() {
        return find(Path.of("bpmn"), ".dmn").stream()
                .map(file -> new Table(file, Dmn.readModelFromFile(file.toFile())))
                .toList();
    }

    public static List<FormFile> forms() {
        return find(Path.of("forms"), ".form").stream()
                .map(file -> new FormFile(file, json(text(file))))
                .toList();
    }

    /** The source of a class of ours. */
    public static String source(Class<?> type) {
        return text(
                Path.of("src/main/java", Objects.requireNonNull(type.getName()).replace('.', '/') + ".java"));
    }

    /** The source of a method of ours with the methods of its file that it names, and what the file imports. */
    public static String source(Method method) {
        var file = source(method.getDeclaringClass());
        var members = MEMBERS.splitAsStream(file).toList();
        var imports = members.get(0).substring(0, members.get(0).indexOf("\nclass "));
        var taken = new LinkedHashSet<>(List.of(imports));
        take(method.getName(), members, taken);
        return String.join("\n", taken);
    }

    private static void take(String method, List<String> members, Set<String> taken) {
        for (var member : members) {
            if (METHOD.matcher(member).results().anyMatch(found -> found.group(1)
                            .equals(method))
                    && taken.add(member)) {
                CALL.matcher(member)
                        .results()
                        .map(call -> call.group(1) == null ? call.group(2) : call.group(1))
                        .forEach(call -> take(call, members, taken));
            }
        }
    }

    /** The sources of all classes of ours. */
    public static List<String> sources() {
        return find(Path.of("src/main/java"), ".java").stream()
                .map(Shipped::text)
                .toList();
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> find(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Shipped() {}
}
