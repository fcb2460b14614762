package org.yanzhen.modeling.check;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.yanzhen.modeling.Bundle;

/**
 * What a model finds around it.
 *
 * @param processes the ids of the processes in use, which can be called
 * @param calls which processes one of these calls
 * @param groups whether there is such a group of people
 */
public record Surroundings(Set<String> processes, Function<String, Set<String>> calls, Predicate<String> groups) {

    private static final Pattern CALLED = Pattern.compile("calledElement=\"([^\"]+)\"");

    /** The processes that a bundle's model calls. */
    public static Set<String> calledBy(Optional<Bundle> bundle) {
        var called = new TreeSet<String>();
        bundle.ifPresent(files -> files.files()
                .values()
                .forEach(content -> CALLED.matcher(content).results().forEach(found -> called.add(found.group(1)))));
        return called;
    }

    /** Whether a process comes to call another, directly or through others. */
    boolean leads(String from, String to) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>(List.of(from));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next.equals(to)) {
                return true;
            }
            if (seen.add(next) && processes.contains(next)) {
                calls.apply(next).forEach(open::push);
            }
        }
        return false;
    }
}
