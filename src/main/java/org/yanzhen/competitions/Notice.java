package org.yanzhen.competitions;

import java.util.List;
import org.yanzhen.shared.Money;

/**
 * The result of a round as everybody may see it: no names of people.
 *
 * @param lines the awards in the order of the ranking, then the waiting list
 * @param objections of this round, without contacts
 */
public record Notice(Round round, List<Line> lines, List<Answered> objections) {

    /**
     * @param rank from 1 on
     * @param community its name
     * @param approved zero for those who wait
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
            boolean waiting) {}

    /** @param reply empty until it is answered */
    public record Answered(String text, Objection.State state, String reply) {}
}
