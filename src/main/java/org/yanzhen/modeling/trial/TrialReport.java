package org.yanzhen.modeling.trial;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened when a draft was driven along its ways.
 *
 * @param runs how many instances were driven
 * @param reached ids of the elements and flows that were come by
 * @param unreached those that were not, whatever kept them from it
 * @param ends where it ended, each with an example of a way there
 * @param problems what is to be mended, causes first; nothing that merely follows from another of them
 * @param tasks who would get which task
 * @param finished whether all was tried; else time was up
 */
public record TrialReport(
        int runs,
        List<String> reached,
        List<Place> unreached,
        List<End> ends,
        List<Problem> problems,
        List<HumanTask> tasks,
        boolean finished) {

    public boolean sound() {
        return finished && unreached.isEmpty() && problems.isEmpty();
    }

    /** Where an instance stood and nobody could do anything. */
    public List<Place> deadEnds() {
        return problems.stream()
                .filter(problem -> problem.cause() == Cause.DEAD_END)
                .flatMap(problem -> Stream.ofNullable(problem.place()))
                .toList();
    }

    /** How far a trial is: elements and flows come by, of all there are, in so many runs. */
    public record Progress(int reached, int all, int runs) {}

    /** @param name as one sees it in the diagram; that of its kind if it has none */
    public record Place(String element, String name) {}

    /** @param way names of the steps of one way there */
    public record End(Place place, int runs, List<String> way) {}

    /**
     * @param place null if it went wrong before anything was reached
     * @param particulars for the sentence about the cause: a name, an expression
     */
    public record Problem(@Nullable Place place, Cause cause, List<String> particulars) {}

    /** What a problem consists in; causes of others first. */
    public enum Cause {
        /** An expression asks for a variable that nobody gave. */
        MISSING,
        DECISION_AMBIGUOUS,
        DECISION,
        /** Neither a date nor a duration. */
        TIMER,
        EXPRESSION,
        NO_WAY_ON,
        CIRCLES,
        OTHER,
        /** Nobody can do anything here. */
        DEAD_END,
        /** No answer leads here. */
        UNREACHED
    }

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
