package org.yanzhen.competitions;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether two projects are called much the same. */
final class Titles {

    private static final double SIMILAR = 0.6;

    /**
     * By pairs of neighbouring characters, which for Chinese are about words: twice the pairs both have, divided by the
     * pairs of each (Dice). From 0.6 on the titles are similar. Punctuation and spaces do not count.
     */
    static boolean areSimilar(String one, String other) {
        var left = pairs(one);
        var right = pairs(other);
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        var both = new HashSet<>(left);
        both.retainAll(right);
        return 2.0 * both.size() / (left.size() + right.size()) >= SIMILAR;
    }

    private static Set<String> pairs(String title) {
        var characters = title.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .mapToObj(Character::toString)
                .toList();
        return IntStream.range(0, Math.max(0, characters.size() - 1))
                .mapToObj(at -> characters.get(at) + characters.get(at + 1))
                .collect(Collectors.toSet());
    }

    private Titles() {}
}
