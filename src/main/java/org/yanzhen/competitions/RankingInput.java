package org.yanzhen.competitions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.yanzhen.shared.Money;

/**
 * Everything a ranking depends on, and nothing else.
 *
 * @param trimmedFrom with so many scores the highest and the lowest are dropped; 0 = never
 * @param bonusPerStar points for each star of the community's rating
 * @param bonusCap the most points that stars bring
 * @param presentationWeight percent of the total that the presentation makes; 0 = the round has none
 * @param tieBreaks in the order in which they are asked
 * @param envelope what there is to award, in all
 * @param entries in any order
 */
public record RankingInput(
        List<Criterion> criteria,
        List<Category> categories,
        int trimmedFrom,
        BigDecimal bonusPerStar,
        BigDecimal bonusCap,
        int presentationWeight,
        List<TieBreak> tieBreaks,
        Money envelope,
        List<Entry> entries) {

    /**
     * An application that takes part.
     *
     * @param id the application's
     * @param ordinal its number within the round
     * @param stars of its community, 0 to 5
     * @param scores by expert, then by criterion's key; a criterion that is missing has no points
     * @param presentation 0 to 100 by expert; empty if nobody presented it, which counts as 0
     */
    public record Entry(
            String id,
            int ordinal,
            String category,
            Money requested,
            Instant submittedAt,
            int stars,
            Map<String, Map<String, BigDecimal>> scores,
            Map<String, BigDecimal> presentation) {}

    public RankingInput {
        var known = categories.stream().map(Category::name).toList();
        var ids = new HashSet<String>();
        var ordinals = new HashSet<Integer>();
        for (var entry : entries) {
            if (!ids.add(entry.id()) || !ordinals.add(entry.ordinal())) {
                throw new IllegalArgumentException("Twice in the ranking: " + entry.id());
            }
            if (!known.contains(entry.category())) {
                throw new IllegalArgumentException("No such category: " + entry.category());
            }
        }
    }
}
