package org.yanzhen.modeling.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.yanzhen.modeling.check.Feel.Kind;

/**
 * Whether the rules of a table have an answer to everything that may be asked: every combination of the values at which
 * some cell begins or ceases to hold, and of those between.
 */
class Coverage {

    private static final int MOST = 50_000;
    private static final String ANOTHER = "其他";

    private final List<List<Cell>> rules;
    private final List<List<Object>> points;
    private final Set<Integer> first = new HashSet<>();
    private @org.jspecify.annotations.Nullable List<Object> gap;
    private boolean known = true;

    /**
     * @param rules the input cells by column
     * @param kinds of the columns
     * @param whole which columns have whole numbers only
     */
    Coverage(List<List<Cell>> rules, List<Kind> kinds, List<Boolean> whole) {
        this.rules = rules;
        points = IntStream.range(0, kinds.size())
                .mapToObj(column -> points(
                        rules.stream().map(rule -> rule.get(column)).toList(), kinds.get(column), whole.get(column)))
                .toList();
        var all = points.stream().mapToDouble(List::size).reduce(1, (one, more) -> one * more);
        if (all > MOST) {
            known = false;
            gap = rules.stream().anyMatch(rule -> rule.stream().allMatch(Cell::anything)) ? null : List.of();
        } else {
            walk(new ArrayList<>());
        }
    }

    /** A combination for which there is no rule; empty if that many could not be tried. */
    Optional<List<Object>> gap() {
        return Optional.ofNullable(gap);
    }

    /** Whether a rule is never the first that holds. */
    boolean isShadowed(int rule) {
        return known && rules.get(rule).stream().allMatch(Cell::known) && !first.contains(rule);
    }

    private void walk(List<Object> values) {
        if (values.size() < points.size()) {
            for (var point : points.get(values.size())) {
                var more = new ArrayList<>(values);
                more.add(point);
                walk(more);
            }
            return;
        }
        var found = IntStream.range(0, rules.size())
                .filter(rule -> IntStream.range(0, values.size())
                        .allMatch(column -> rules.get(rule).get(column).lets(values.get(column))))
                .findFirst();
        found.ifPresent(first::add);
        if (found.isEmpty() && gap == null) {
            gap = values;
        }
    }

    private static List<Object> points(List<Cell> cells, Kind kind, boolean whole) {
        if (kind == Kind.BOOLEAN) {
            return List.of(true, false);
        }
        var points = new ArrayList<Object>();
        if (kind == Kind.NUMBER) {
            var bounds = new TreeSet<Double>();
            cells.stream().flatMap(Cell::numbers).forEach(bounds::add);
            Double before = null;
            for (var bound : bounds) {
                points.add(before == null || whole ? bound - 1 : (Double) ((before + bound) / 2));
                points.add(bound);
                before = bound;
            }
            points.add(before == null ? 0.0 : (Double) (before + 1));
            return points;
        }
        cells.forEach(
                cell -> cell.texts().filter(text -> !points.contains(text)).forEach(points::add));
        points.add(ANOTHER);
        return points;
    }
}
