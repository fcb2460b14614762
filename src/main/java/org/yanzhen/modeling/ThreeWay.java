package org.yanzhen.modeling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two changes of the same files brought together: a file that only one of them changed is taken from there.
 *
 * @param files what comes of it; where both changed a file, mine
 * @param conflicts the names of those, for people to look through
 */
record ThreeWay(Map<String, String> files, List<String> conflicts) {

    static ThreeWay of(Map<String, String> before, Map<String, String> theirs, Map<String, String> mine) {
        var files = new TreeMap<String, String>();
        var conflicts = new ArrayList<String>();
        var names = new TreeSet<>(theirs.keySet());
        names.addAll(mine.keySet());
        for (var name : names) {
            var old = before.get(name);
            var one = theirs.get(name);
            var other = mine.get(name);
            var untouched = Objects.equals(old, other);
            var taken = untouched ? one : other;
            if (!untouched && !Objects.equals(old, one) && !Objects.equals(one, other)) {
                conflicts.add(name);
                taken = other == null ? one : other; // what one changed and the other threw away is not lost
            }
            if (taken != null) {
                files.put(name, taken);
            }
        }
        return new ThreeWay(files, conflicts);
    }
}
