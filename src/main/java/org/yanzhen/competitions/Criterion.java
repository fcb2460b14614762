package org.yanzhen.competitions;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of the rubric.
 *
 * @param key stable within the round; names the points in scores
 * @param weight percent of an expert's total; the weights of a rubric make 100
 * @param maximum the most points an expert may give
 * @param help for the expert, beside the criterion
 */
public record Criterion(String key, String name, int weight, int maximum, String help) {

    /** What so many points bring to an expert's total, with two decimals: {@code points × weight ÷ maximum}, half up. */
    public BigDecimal weighted(BigDecimal points) {
        return points.multiply(BigDecimal.valueOf(weight)).divide(BigDecimal.valueOf(maximum), 2, RoundingMode.HALF_UP);
    }
}
