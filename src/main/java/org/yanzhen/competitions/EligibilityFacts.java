package org.yanzhen.competitions;

import java.math.BigDecimal;

/**
 * What the decision table on eligibility looks at.
 *
 * @param requested yuan
 * @param largestRequest yuan, by the round's rules
 * @param stars 0 where the community is not rated
 * @param budgetLines how many
 * @param attachments how many
 * @param otherApplications of the community in the same year's other rounds that were not refused or withdrawn
 * @param awardThisYear whether the community holds an award of the same year already
 */
public record EligibilityFacts(
        BigDecimal requested,
        BigDecimal largestRequest,
        int stars,
        int minimumStars,
        int budgetLines,
        int attachments,
        int otherApplications,
        boolean awardThisYear) {}
