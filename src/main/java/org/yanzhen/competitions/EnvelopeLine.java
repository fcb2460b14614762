package org.yanzhen.competitions;

import java.util.HashMap;
import java.util.List;
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
        this(input.envelope(), input.categories(), input.presentationWeight());
    }

    private EnvelopeLine(Money envelope, List<Category> categories, int presentationWeight) {
        this.envelope = envelope;
        this.presentationWeight = presentationWeight;
        this.categories = categories.stream().collect(Collectors.toMap(Category::name, Function.identity()));
    }

    /**
     * The line again, for those who wait, where money became free.
     *
     * @param held the categories of those who have an award, once for each
     */
    static EnvelopeLine again(Money available, List<Category> categories, List<String> held) {
        var line = new EnvelopeLine(available, categories, 0);
        held.forEach(category -> line.inside.merge(category, 1, Integer::sum));
        return line;
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

    /** Of the next one down the places. */
    Standing standing(String category, Money requested) {
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

    boolean isFull(String category) {
        var known = categories.get(category);
        return known != null && known.isFullWith(inside.getOrDefault(category, 0));
    }
}
