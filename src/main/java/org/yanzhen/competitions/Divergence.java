package org.yanzhen.competitions;

import java.math.BigDecimal;
import java.util.List;

/** How far experts disagree on an application. */
final class Divergence {

    /** @param most points that may lie between the highest and the lowest total */
    static boolean isAbove(BigDecimal most, List<Score> scores) {
        var totals = scores.stream().map(Score::total).sorted().toList();
        return !totals.isEmpty()
                && totals.get(totals.size() - 1).subtract(totals.get(0)).compareTo(most) > 0;
    }

    private Divergence() {}
}
