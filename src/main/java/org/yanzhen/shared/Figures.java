package org.yanzhen.shared;

import java.util.List;
import java.util.Map;

/**
 * What a part of the application tells those who watch over it, in numbers, never about a person. Asked now and then,
 * so reading them may cost a query, but not one for each number.
 */
public interface Figures {

    List<Figure> read();

    /**
     * @param name {@code yanzhen_…}, with the unit at its end
     * @param meaning one sentence
     */
    record Figure(String name, String meaning, List<Value> values) {

        public static Figure of(String name, String meaning, double value) {
            return new Figure(name, meaning, List.of(new Value(Map.of(), value)));
        }

        /** Of a name and a meaning that there are no values for yet. */
        public static Figure unknown(String name, String meaning) {
            return new Figure(name, meaning, List.of());
        }

        Figure with(List<Double> values) {
            return new Figure(
                    name,
                    meaning,
                    values.stream().map(value -> new Value(Map.of(), value)).toList());
        }
    }

    /** @param labels what this is the number of, each with few possible values */
    record Value(Map<String, String> labels, double value) {}
}
