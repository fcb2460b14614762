package org.yanzhen.modeling.check;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Of the words that would do, the one that somebody who misspelt it probably meant. */
final class Nearest {

    /** @return nothing if none is near */
    static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(one ->
                        !one.isEmpty() && distance(word, one) <= Math.max(1, Math.min(word.length(), one.length()) / 3))
                .min(comparingInt((String one) -> distance(word, one)).thenComparing(one -> one));
    }

    /** A question after it, or else what there is; empty if there is nothing. */
    static String hint(String word, Collection<String> known) {
        return to(word, known).map("是不是“%s”？"::formatted).orElseGet(() -> {
            var all = known.stream().filter(one -> !one.isBlank()).sorted().toList();
            return all.isEmpty() || all.size() > 8 ? "" : all.stream().collect(joining("”“", "现有“", "”。"));
        });
    }

    /** Letters to add, leave out or change; capitals do not count. */
    private static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var above = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }

    private Nearest() {}
}
