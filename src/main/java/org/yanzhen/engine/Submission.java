package org.yanzhen.engine;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yanzhen.engine.forms.Form;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/**
 * What a person answered in a form, already checked against it, and who that person is.
 *
 * <p>Whoever takes a submission reads the answers it knows; {@link #unread()} are the answers to questions that
 * administrators added to the form, kept as they are.
 */
public final class Submission {

    private static final ThreadLocal<Submission> CURRENT = new ThreadLocal<>();

    private final Map<String, Object> answers;
    private final Map<String, String> labels;
    private final Map<String, Map<String, String>> options;
    private final UserId by;
    private final Set<String> read = new TreeSet<>();
    private final Map<String, List<Submission>> rowsRead = new LinkedHashMap<>();
    private String step = "";

    /** @param labels of the form's fields, by key */
    public Submission(Map<String, Object> answers, Map<String, String> labels, UserId by) {
        this(answers, labels, Map.of(), by);
    }

    private Submission(
            Map<String, Object> answers,
            Map<String, String> labels,
            Map<String, Map<String, String>> options,
            UserId by) {
        this.answers = Map.copyOf(answers);
        this.labels = Map.copyOf(labels);
        this.options = options;
        this.by = by;
    }

    /**
     * What somebody sends without a task.
     *
     * @param data what the form showed
     * @throws org.yanzhen.shared.InvalidInput if the form does not allow it
     */
    public static Submission checked(Form form, Map<String, ?> answers, Map<String, ?> data, UserId by) {
        return new Submission(form.check(answers, data), form.labels(), form.options(), by);
    }

    /** The submission that completes the task right before this step, in the same transaction. */
    public static Submission current() {
        var submission = CURRENT.get();
        if (submission == null) {
            throw new IllegalStateException(
                    "Nobody has just answered: a step that records must follow its task directly");
        }
        return submission;
    }

    /** @param task its name */
    void beCurrent(String task) {
        step = task;
        CURRENT.set(this);
    }

    static void forget() {
        CURRENT.remove();
    }

    /** The name of the task that is completed by it; empty without a task. */
    public String step() {
        return step;
    }

    /** From the log-in, never from the form. */
    public UserId by() {
        return by;
    }

    public String text(String field) {
        return Objects.requireNonNullElse(optionalText(field), "");
    }

    public @Nullable String optionalText(String field) {
        return read(field).map(String::valueOf).orElse(null);
    }

    /** @param type whose constants are the values the form offers */
    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        return Enum.valueOf(type, required(field).toString());
    }

    public BigDecimal number(String field) {
        return (BigDecimal) required(field);
    }

    public int integer(String field) {
        return number(field).intValueExact();
    }

    public Money money(String field) {
        return new Money(number(field));
    }

    /** Whether a box is ticked. */
    public boolean ticked(String field) {
        return read(field).filter(Boolean.TRUE::equals).isPresent();
    }

    public Optional<LocalDate> date(String field) {
        return read(field).map(day -> LocalDate.parse(day.toString()));
    }

    public List<String> choices(String field) {
        return read(field)
                .map(chosen -> ((List<?>) chosen).stream().map(String::valueOf).toList())
                .orElse(List.of());
    }

    /** The rows of a dynamic list. */
    public List<Submission> rows(String field) {
        return rowsRead.computeIfAbsent(field, key -> read(field)
                .map(rows -> ((List<?>) rows).stream().map(this::row).toList())
                .orElse(List.of()));
    }

    private Submission row(Object row) {
        var values = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) row).forEach((key, value) -> values.put(String.valueOf(key), value));
        return new Submission(values, Map.of(), by);
    }

    public boolean has(String field) {
        return answers.containsKey(field);
    }

    /** By key: the field's label and the answer, options as the form calls them. */
    public Map<String, Object> unread() {
        var rest = new LinkedHashMap<String, Object>();
        answers.forEach((key, answer) -> {
            if (!read.contains(key)) {
                rest.put(key, Map.of("label", labels.getOrDefault(key, key), "value", worded(key, answer)));
            }
        });
        rowsRead.forEach((key, rows) -> {
            if (rows.stream().anyMatch(row -> !row.unread().isEmpty())) {
                rest.put(
                        key,
                        Map.of(
                                "label",
                                labels.getOrDefault(key, key),
                                "value",
                                rows.stream().map(Submission::unread).toList()));
            }
        });
        return rest;
    }

    private Object worded(String field, Object answer) {
        var words = options.getOrDefault(field, Map.of());
        if (words.isEmpty()) {
            return answer;
        }
        return answer instanceof List<?> several
                ? several.stream().map(one -> word(words, one)).collect(joining("、"))
                : word(words, answer);
    }

    private static String word(Map<String, String> words, Object value) {
        return words.getOrDefault(value.toString(), value.toString());
    }

    /** All answers; nothing is marked as read. */
    Map<String, Object> all() {
        return answers;
    }

    private Object required(String field) {
        return read(field)
                .orElseThrow(() ->
                        new IllegalStateException("The form does not make '%s' a required field".formatted(field)));
    }

    private Optional<Object> read(String field) {
        read.add(field);
        return Optional.ofNullable(answers.get(field));
    }
}
