package org.yanzhen.demo;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.LongSupplier;

/** Counts what the database is asked while people look for work and do it, without what time itself sets off. */
final class MeteredDoors {

    private static final Set<String> WORK = Set.of("inbox", "complete");

    /** Asking for the count is counted itself, with the end of its transaction. */
    private static final long COST_OF_ASKING = 2;

    private final Doors doors;
    private long asked;
    private long askedForSessions;
    private long ownCost;

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
                            asked += questions.getAsLong() - before - COST_OF_ASKING;
                            askedForSessions += ofSessions.getAsLong() - beforeOfSessions;
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

    /** For the work itself. */
    long asked() {
        return asked - askedForSessions;
    }

    /** To find out, for each request, who is logged in. */
    long askedForSessions() {
        return askedForSessions;
    }
}
