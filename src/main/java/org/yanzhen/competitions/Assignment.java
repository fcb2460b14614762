package org.yanzhen.competitions;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yanzhen.shared.UserId;

/**
 * Which experts read which application. The same seed and data always give the same, in whatever order they come.
 *
 * @param expertsOf by application's id; the experts in an order drawn for each application
 */
public record Assignment(Map<String, List<UserId>> expertsOf) {

    /**
     * Nobody has more than one application more than anybody else, unless exclusions force it; then the loads are as even
     * as exclusions allow.
     *
     * @param exclusions by application, who must not read it
     * @param perApplication so many experts each, or all who may if there are fewer
     */
    public static Assignment balanced(
            Collection<String> applications,
            Collection<UserId> experts,
            Map<String, Set<UserId>> exclusions,
            int perApplication,
            long seed) {
        var desks = new Desks(experts);
        for (var application : new SeededOrder(seed, SeededOrder.APPLICATIONS).of(Set.copyOf(applications))) {
            var eligible = without(experts, exclusions.getOrDefault(application, Set.of()));
            desks.give(new Reading(
                    application,
                    eligible,
                    leastLoaded(application, eligible, desks.loads, seed)
                            .limit(perApplication)
                            .toList()));
        }
        desks.even();
        return new Assignment(desks.readings.stream()
                .collect(toMap(
                        reading -> reading.application,
                        reading -> reading.readers.stream()
                                .sorted(drawn(reading.application, seed))
                                .toList(),
                        (one, other) -> one,
                        TreeMap::new)));
    }

    /**
     * Who reads an application instead of, or in addition to, those who do: the one with least to read, by lot between
     * equals. Empty if nobody is left.
     *
     * @param not who must not, or does already
     * @param loads how many applications each expert has; missing = none
     */
    public static Optional<UserId> replacement(
            String application, Collection<UserId> experts, Set<UserId> not, Map<UserId, Integer> loads, long seed) {
        return leastLoaded(application, without(experts, not), loads, seed).findFirst();
    }

    private static Set<UserId> without(Collection<UserId> experts, Set<UserId> excluded) {
        var left = new LinkedHashSet<>(experts);
        left.removeAll(excluded);
        return left;
    }

    private static Stream<UserId> leastLoaded(
            String application, Collection<UserId> experts, Map<UserId, Integer> loads, long seed) {
        return experts.stream()
                .sorted(comparingInt((UserId expert) -> loads.getOrDefault(expert, 0))
                        .thenComparing(drawn(application, seed)));
    }

    private static Comparator<UserId> drawn(String application, long seed) {
        return new SeededOrder(seed, "experts of " + application).by(UserId::name);
    }

    /** An application while experts are found for it. */
    private static final class Reading {

        private final String application;
        private final Set<UserId> eligible;
        private final Set<UserId> readers;

        Reading(String application, Set<UserId> eligible, Collection<UserId> readers) {
            this.application = application;
            this.eligible = eligible;
            this.readers = new HashSet<>(readers);
        }

        boolean canGo(UserId from, UserId to) {
            return readers.contains(from) && !readers.contains(to) && eligible.contains(to);
        }
    }

    /** Who has how much to read. Everything is sorted: the order of the input must not matter. */
    private static final class Desks {

        private final SortedMap<UserId, Integer> loads = new TreeMap<>(comparing(UserId::name));
        private final List<Reading> readings = new ArrayList<>();

        Desks(Collection<UserId> experts) {
            experts.forEach(expert -> loads.put(expert, 0));
        }

        void give(Reading reading) {
            readings.add(reading);
            reading.readers.forEach(expert -> loads.merge(expert, 1, Integer::sum));
        }

        /**
         * As long as somebody could pass an application on, from hand to hand, to somebody who has at least two fewer, that
         * happens. When nobody can any more, no other distribution is more even.
         */
        void even() {
            while (loads.keySet().stream().anyMatch(this::relieve)) {
                // each time the loads come closer
            }
        }

        private boolean relieve(UserId loaded) {
            var passes = new HashMap<UserId, Pass>();
            var reached = new HashSet<>(Set.of(loaded));
            var next = new ArrayDeque<>(reached);
            while (!next.isEmpty()) {
                var from = next.remove();
                if (load(from) <= load(loaded) - 2) {
                    for (var pass = passes.get(from); pass != null; pass = passes.get(pass.from())) {
                        carryOut(pass);
                    }
                    return true;
                }
                for (var reading : readings) {
                    for (var to : loads.keySet()) {
                        if (reading.canGo(from, to) && reached.add(to)) {
                            passes.put(to, new Pass(reading, from, to));
                            next.add(to);
                        }
                    }
                }
            }
            return false;
        }

        private int load(UserId expert) {
            return loads.getOrDefault(expert, 0);
        }

        private void carryOut(Pass pass) {
            pass.reading().readers.remove(pass.from());
            pass.reading().readers.add(pass.to());
            loads.merge(pass.from(), -1, Integer::sum);
            loads.merge(pass.to(), 1, Integer::sum);
        }

        private record Pass(Reading reading, UserId from, UserId to) {}
    }
}
