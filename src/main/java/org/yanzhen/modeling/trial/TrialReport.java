package org.yanzhen.modeling.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened when a draft was driven along its ways.
 *
 * @param runs how many instances were driven
 * @param reached ids of the elements and flows that were come by
 * @param unreached those that were not
 * @param ends where it ended, each with an example of a way there
 * @param deadEnds where an instance stood and nobody could do anything
 * @param missing what an expression asked for and nobody had given
 * @param failures what else went wrong
 * @param tasks who would get which task
 * @param finished whether all was tried; else time was up
 */
public record TrialReport(
        int runs,
        List<String> reached,
        List<Place> unreached,
        List<End> ends,
        List<Place> deadEnds,
        List<Missing> missing,
        List<Failure> failures,
        List<HumanTask> tasks,
        boolean finished) {

    public boolean sound() {
        return finished && unreached.isEmpty() && deadEnds.isEmpty() && missing.isEmpty() && failures.isEmpty();
    }

    /** @param name as one sees it in the diagram; that of its kind if it has none */
    public record Place(String element, String name) {}

    /** @param way names of the steps of one way there */
    public record End(Place place, int runs, List<String> way) {}

    /** @param variable that is not there when the expression is evaluated */
    public record Missing(@Nullable Place place, String expression, String variable) {}

    public record Failure(String message) {}

    /**
     * @param groups whom it is offered to, or the person it is for
     * @param people how many are in these groups now; null if who is asked depends on the case, which is a sample here
     */
    public record HumanTask(
            Place place,
            List<String> groups,
            @Nullable Integer people,
            @Nullable String form) {}
}
