package org.yanzhen.demo;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * Counts what the database is asked while people look for work and do it, without what time itself sets off. Some look
 * often and find nothing: what counts for a task is one look and one completion.
 */
final class MeteredDoors {

    private static final List<String> WORK = List.of("inbox", "complete");

    /** Asking for the count is counted itself, with the end of its transaction. */
    private static final long COST_OF_ASKING = 2;

    private final Doors doors;
    private final Map<String, Count> counts = new HashMap<>();
    private long ownCost;

    private static class Count {
        private int calls;
        private long asked;
        private long askedForSessions;
    }

    /**
     * @param questions all the database has been asked
     * @param ofSessions how many of them were about who is logged in
     */
    MeteredDoors(Doors behind, LongSupplier questions, LongSupplier ofSessions) {
        this.doors = (Doors) Proxy.newProxyInstance(
                Doors.class.getClassLoader(), new Class<?>[] {Doors.class}, (proxy, method, arguments) -> {
                    var beforeOfSessions = ofSessions.getAsLong();
                    var before = WORK.contains(method.getName()) ? questions.getAsLong() : 0;
                    try {
                        return method.invoke(behind, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        if (WORK.contains(method.getName())) {
                            var count = counts.computeIfAbsent(method.getName(), name -> new Count());
                            count.calls++;
                            count.asked += questions.getAsLong() - before - COST_OF_ASKING;
                            count.askedForSessions += ofSessions.getAsLong() - beforeOfSessions;
                            ownCost += 2 * COST_OF_ASKING;
                        }
                    }
                });
    }

    Doors doors() {
        return doors;
    }

    /** What the counting itself asked. */
    long ownCost() {
        return ownCost;
    }

    /** For the work itself, for one task. */
    double asked() {
        return ofOneTask(count -> count.asked - count.askedForSessions);
    }

    /** To find out, for each request, who is logged in; for one task. */
    double askedForSessions() {
        return ofOneTask(count -> count.askedForSessions);
    }

    private double ofOneTask(ToLongFunction<Count> what) {
        return WORK.stream()
                .map(name -> Objects.requireNonNull(counts.get(name)))
                .mapToDouble(count -> what.applyAsLong(count) / (double) count.calls)
                .sum();
    }
}
