package org.yanzhen.competitions;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.yanzhen.funds.TranchePlan;
import org.yanzhen.shared.InvalidInput.Mistakes;
import org.yanzhen.shared.Lengths;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/**
 * The rules of a round. Once it is published they never change.
 *
 * @param largestRequest for one application
 * @param minimumStars 0 to 5; 0 lets in communities that are not rated
 * @param criteria whose weights sum to 100
 * @param scorers experts for each application, at least 2
 * @param divergence points between the highest and the lowest total; more than that brings one more expert
 * @param trimmedFrom with so many scores the highest and the lowest are dropped; 0 means never
 * @param bonusPerStar points added to the total for each star
 * @param bonusCap most points the stars can add
 * @param presentation whether the communities present their projects (打擂台)
 * @param presentationWeight percent of the total
 * @param tranches of every award, whose percents sum to 100
 * @param noticeDays working days the result is on public notice
 * @param supplementDays working days to complete an application
 * @param experts who may be asked to score
 */
public record RoundRules(
        List<Category> categories,
        Money largestRequest,
        int minimumStars,
        List<Criterion> criteria,
        int scorers,
        BigDecimal divergence,
        int trimmedFrom,
        BigDecimal bonusPerStar,
        BigDecimal bonusCap,
        boolean presentation,
        int presentationWeight,
        List<TieBreak> tieBreaks,
        List<TranchePlan> tranches,
        int noticeDays,
        int supplementDays,
        List<UserId> experts) {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public RoundRules {
        categories = List.copyOf(categories);
        criteria = List.copyOf(criteria);
        tieBreaks = List.copyOf(tieBreaks);
        tranches = List.copyOf(tranches);
        experts = List.copyOf(experts);
    }

    /** Somebody else among the experts, in the place of one of them. */
    RoundRules withExpert(UserId expert, UserId replacement) {
        return new RoundRules(
                categories,
                largestRequest,
                minimumStars,
                criteria,
                scorers,
                divergence,
                trimmedFrom,
                bonusPerStar,
                bonusCap,
                presentation,
                presentationWeight,
                tieBreaks,
                tranches,
                noticeDays,
                supplementDays,
                experts.stream()
                        .map(one -> one.equals(expert) ? replacement : one)
                        .toList());
    }

    /** @throws org.yanzhen.shared.InvalidInput with everything that is wrong */
    public void check() {
        var mistakes = new Mistakes();
        check(mistakes);
        mistakes.throwIfAny();
    }

    void check(Mistakes mistakes) {
        checkCategories(mistakes);
        checkRubric(mistakes);
        checkScoring(mistakes);
        checkTranches(mistakes);
        mistakes.require(largestRequest.exceeds(Money.ZERO), "largestRequest", "largest-request");
        mistakes.require(minimumStars >= 0 && minimumStars <= 5, "minimumStars", "stars-range", 5);
        mistakes.require(noticeDays >= 1 && noticeDays <= 60, "noticeDays", "days-range", "公示期", 60);
        mistakes.require(supplementDays >= 1 && supplementDays <= 30, "supplementDays", "days-range", "补正期限", 30);
    }

    private void checkCategories(Mistakes mistakes) {
        mistakes.require(!categories.isEmpty(), "categories", "categories-missing");
        mistakes.require(
                areDifferent(categories.stream().map(Category::name).toList()), "categories", "categories-twice");
        IntStream.range(0, categories.size()).forEach(row -> {
            var at = "categories[" + row + "].";
            var category = categories.get(row);
            mistakes.require(Lengths.isBetween(category.name(), 1, 50), at + "name", "text-length", "类别名称", 1, 50);
            mistakes.require(category.quota() >= 0, at + "quota", "quota-range");
        });
    }

    private void checkRubric(Mistakes mistakes) {
        var weights = criteria.stream().mapToInt(Criterion::weight).sum();
        mistakes.require(weights == 100, "criteria", "weights-sum", weights);
        mistakes.require(
                areDifferent(criteria.stream().map(Criterion::key).toList())
                        && areDifferent(criteria.stream().map(Criterion::name).toList()),
                "criteria",
                "criteria-twice");
        IntStream.range(0, criteria.size()).forEach(row -> {
            var at = "criteria[" + row + "].";
            var criterion = criteria.get(row);
            mistakes.require(Lengths.isBetween(criterion.name(), 1, 50), at + "name", "text-length", "评分项", 1, 50);
            mistakes.require(Lengths.isBetween(criterion.help(), 0, 500), at + "help", "text-length", "评分说明", 0, 500);
            mistakes.require(criterion.weight() >= 1 && criterion.weight() <= 100, at + "weight", "criterion-weight");
            mistakes.require(
                    criterion.maximum() >= 1 && criterion.maximum() <= 1000, at + "maximum", "criterion-maximum");
        });
    }

    private void checkScoring(Mistakes mistakes) {
        mistakes.require(scorers >= 2, "scorers", "scorers-range");
        mistakes.require(areDifferent(experts), "experts", "experts-twice");
        mistakes.require(experts.size() >= scorers, "experts", "experts-too-few", scorers, experts.size());
        mistakes.require(isPercent(divergence), "divergence", "percent-range");
        mistakes.require(trimmedFrom == 0 || trimmedFrom >= 3, "trimmedFrom", "trimmed-range");
        mistakes.require(isPercent(bonusPerStar), "bonusPerStar", "percent-range");
        mistakes.require(isPercent(bonusCap), "bonusCap", "percent-range");
        mistakes.require(
                presentation ? presentationWeight >= 1 && presentationWeight <= 99 : presentationWeight == 0,
                "presentationWeight",
                presentation ? "presentation-weight" : "presentation-without-weight");
        mistakes.require(areDifferent(tieBreaks), "tieBreaks", "tie-breaks-twice");
    }

    private void checkTranches(Mistakes mistakes) {
        var percents = tranches.stream().mapToInt(TranchePlan::percent).sum();
        mistakes.require(percents == 100, "tranches", "tranches-sum", percents);
        mistakes.require(tranches.stream().allMatch(tranche -> tranche.percent() >= 1), "tranches", "tranche-percent");
    }

    private static boolean isPercent(BigDecimal number) {
        return number.signum() >= 0
                && number.compareTo(HUNDRED) <= 0
                && number.stripTrailingZeros().scale() <= 2;
    }

    private static boolean areDifferent(List<?> things) {
        return new HashSet<>(things).size() == things.size();
    }

    public Criterion criterion(String key) {
        return criteria.stream()
                .filter(criterion -> criterion.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
