package org.yanzhen.competitions;

import java.util.ArrayList;
import java.util.List;

/**
 * Who stands where, and why: a function of the rules and the scores, which gives the same whenever it is asked.
 *
 * <p>Every figure is rounded to two decimals, half up, where it arises, and goes on as it is shown: whoever adds up what is
 * on the page gets the same total, and whose totals are equal on the page are equal.
 *
 * <p>Places go by the total, then by the round's tie-breaks in their order, then by number. Down the places, applications
 * come inside the line until the envelope ends. One whose category is full is passed over and uses nothing. With the first
 * that the envelope cannot cover the line is drawn: nobody behind it gets ahead of it by having asked for less. All who are
 * not inside wait in the order of their places.
 *
 * @param lines by place
 */
public record Ranking(List<RankedLine> lines) {

    public static Ranking of(RankingInput input) {
        var scored = input.entries().stream()
                .map(entry -> Scored.of(entry, input))
                .sorted(Scored.order(input))
                .toList();
        var budget = new EnvelopeLine(input);
        var lines = new ArrayList<RankedLine>();
        for (var at = 0; at < scored.size(); at++) {
            var one = scored.get(at);
            var behindBy = at == 0 ? null : scored.get(at - 1).decisiveAgainst(one, input);
            var aheadBy = at == scored.size() - 1 ? null : one.decisiveAgainst(scored.get(at + 1), input);
            lines.add(budget.next(one, at + 1, behindBy, aheadBy));
        }
        return new Ranking(List.copyOf(lines));
    }
}
