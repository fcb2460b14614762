package org.yanzhen.modeling.check;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a decision table lets through, as far as it can be told: anything, some values, or a range of numbers.
 *
 * @param values null if it is a range
 * @param from of a range
 * @param to of a range
 */
record Cell(boolean anything, @Nullable Set<String> values, Bound from, Bound to, boolean known) {

    /** @param open whether the number itself is outside */
    record Bound(double number, boolean open) {}

    private static final Bound LOWEST = new Bound(Double.NEGATIVE_INFINITY, true);
    private static final Bound HIGHEST = new Bound(Double.POSITIVE_INFINITY, true);
    private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"|true|false|-?\\d+(?:\\.\\d+)?");
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern RANGE =
            Pattern.compile("([\\[\\](])\\s*(-?\\d+(?:\\.\\d+)?)\\s*\\.\\.\\s*(-?\\d+(?:\\.\\d+)?)\\s*([\\[\\])])");

    static Cell of(String text) {
        if (text.isEmpty() || text.equals("-")) {
            return new Cell(true, null, LOWEST, HIGHEST, true);
        }
        var parts = Arrays.stream(text.split("\\s*,\\s*(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .toList();
        if (parts.stream().allMatch(part -> VALUE.matcher(part).matches())) {
            return parts.size() == 1 && parts.get(0).matches("-?\\d.*")
                    ? point(Double.parseDouble(parts.get(0)))
                    : new Cell(false, parts.stream().collect(Collectors.toSet()), LOWEST, HIGHEST, true);
        }
        var comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            var bound = new Bound(
                    Double.parseDouble(comparison.group(2)), comparison.group(1).length() == 1);
            return comparison.group(1).startsWith("<")
                    ? new Cell(false, null, LOWEST, bound, true)
                    : new Cell(false, null, bound, HIGHEST, true);
        }
        var range = RANGE.matcher(text);
        if (range.matches()) {
            return new Cell(
                    false,
                    null,
                    new Bound(
                            Double.parseDouble(range.group(2)), !range.group(1).equals("[")),
                    new Bound(
                            Double.parseDouble(range.group(3)), !range.group(4).equals("]")),
                    true);
        }
        return new Cell(false, null, LOWEST, HIGHEST, false);
    }

    private static Cell point(double number) {
        return new Cell(false, null, new Bound(number, false), new Bound(number, false), true);
    }

    /** Whether this very value gets through for certain: a number, a truth value, or a text. */
    boolean lets(Object value) {
        if (!known || anything) {
            return anything;
        }
        if (value instanceof Double number) {
            return values == null
                    ? (from.number() < number || from.number() == number && !from.open())
                            && (number < to.number() || number == to.number() && !to.open())
                    : numbers().anyMatch(number::equals);
        }
        return values != null && values.contains(value instanceof Boolean ? value.toString() : "\"" + value + "\"");
    }

    /** Where it begins or ceases to hold. */
    Stream<Double> numbers() {
        return values == null
                ? Stream.of(from.number(), to.number()).filter(number -> !number.isInfinite())
                : values.stream().filter(value -> value.matches("-?\\d.*")).map(Double::valueOf);
    }

    Stream<String> texts() {
        return values == null
                ? Stream.empty()
                : values.stream().filter(value -> value.startsWith("\"")).map(value -> value.replace("\"", ""));
    }

    /** Whether something gets through both for certain. */
    boolean meets(Cell other) {
        if (!known || !other.known) {
            return false;
        }
        if (anything || other.anything) {
            return true;
        }
        if (values != null && other.values != null) {
            return values.stream().anyMatch(other.values::contains);
        }
        return values == null && other.values == null && begins(other) && other.begins(this);
    }

    /** Whether this range begins before the other ends. */
    private boolean begins(Cell other) {
        return from.number() < other.to.number()
                || from.number() == other.to.number() && !from.open() && !other.to.open();
    }
}
