package org.yanzhen.modeling.trial;

import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes at every place what was taken there least often, so that in the end everything is taken. */
class Choices {

    private final Map<List<Object>, Integer> taken = new HashMap<>();

    <T> T pick(String place, List<T> options) {
        var least = options.stream()
                .min(comparing(option -> taken.getOrDefault(List.of(place, option), 0)))
                .orElseThrow();
        taken.merge(List.of(place, least), 1, Integer::sum);
        return least;
    }
}
