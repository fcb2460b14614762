package org.yanzhen.competitions;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yanzhen.competitions.RankedLine.Decisive;
import org.yanzhen.competitions.RankedLine.Standing;
import org.yanzhen.shared.Money;

/** The line that is drawn where the envelope ends, while it is being looked for from the first place down. */
final class EnvelopeLine {

    private final Money envelope;
    private final int presentationWeight;
    private final Map<String, Category> categories;
    private final Map<String, Integer> inside = new HashMap<>();
    private Money sum = Money.ZERO;
    private boolean drawn;
    private int waiting;

    EnvelopeLine(RankingInput input) {
        envelope = input.envelope();
        presentationWeight = input.presentationWeight();
        categories = input.categories().stream().collect(Collectors.toMap(Category::name, Function.identity()));
    }

    RankedLine next(Scored one, int place, @Nullable Decisive behindBy, @Nullable Decisive aheadBy) {
        var standing = standing(one.entry().category(), one.entry().requested());
        return new RankedLine(
                one.entry().id(),
                place,
                one.criteria(),
                one.totals(),
                one.average(),
                one.presentation(),
                one.presentationAverage(),
                presentationWeight,
                one.paperShare(),
                one.presentationShare(),
                one.entry().stars(),
                one.bonus(),
                one.capped(),
                one.total(),
                behindBy,
                aheadBy,
                one.entry().category(),
                one.entry().requested(),
                standing,
                sum,
                standing == Standing.INSIDE ? null : ++waiting);
    }

    private Standing standing(String category, Money requested) {
        if (isFull(category)) {
            return Standing.CATEGORY_FULL;
        }
        drawn |= sum.plus(requested).exceeds(envelope);
        if (drawn) {
            return Standing.BEYOND_ENVELOPE;
        }
        sum = sum.plus(requested);
        inside.merge(category, 1, Integer::sum);
        return Standing.INSIDE;
    }

    private boolean isFull(String category) {
        var known = categories.get(category);
        return known != null && known.isFullWith(inside.getOrDefault(category, 0));
    }
}
