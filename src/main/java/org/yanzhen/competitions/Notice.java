package org.yanzhen.competitions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.Money;

/**
 * The result of a round as everybody may see it: no names of people.
 *
 * @param lines the awards in the order of the ranking, then the waiting list
 * @param passed the places above the last award that have none, so that no gap is left unexplained
 * @param objections of this round, without what they say and without contacts
 */
public record Notice(Round round, List<Line> lines, List<Passed> passed, List<Answered> objections) {

    /**
     * @param rank from 1 on
     * @param community its name
     * @param approved zero for those who wait
     * @param waitingNumber its place on the waiting list; null inside the line
     * @param movedUp whether it got the money of another that did not take it
     */
    public record Line(
            ApplicationId application,
            int rank,
            String number,
            String title,
            String community,
            String category,
            Money requested,
            Money approved,
            boolean waiting,
            RankedLine.Standing standing,
            @Nullable Integer waitingNumber,
            boolean movedUp) {}

    /** Why a place has no award. */
    public enum Reason {
        CATEGORY_FULL,
        BEYOND_ENVELOPE,
        /** Inside the line, and given nothing by the committee. */
        DECIDED,
        /** The community did not take it. */
        DECLINED
    }

    /** @param waitingNumber its place on the waiting list; null if it does not wait */
    public record Passed(
            int rank,
            Reason reason,
            String category,
            @Nullable Integer waitingNumber) {}

    /**
     * @param number under which whoever raised it finds the answer
     * @param about the number of an application; null if it is about the result as a whole
     * @param reply empty until it is answered
     */
    public record Answered(
            String number, @Nullable String about, Instant raisedAt, Objection.State state, String reply) {}
}
