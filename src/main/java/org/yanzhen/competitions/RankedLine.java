package org.yanzhen.competitions;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Labels;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.Sentences;

/**
 * One application in the ranking, with every figure that led there. All points have two decimals.
 *
 * @param application its id
 * @param place 1 is the best
 * @param criteria for each criterion of the rubric, the average of all experts, weighted
 * @param totals what the experts gave on paper
 * @param average of the totals that count
 * @param presentation what the experts gave for the presentation
 * @param presentationAverage of those that count
 * @param presentationWeight percent of the total; 0 = the round has no presentation
 * @param paperShare what the average brings to the total
 * @param presentationShare what the presentation brings to the total
 * @param bonus what the stars bring
 * @param capped whether the stars would have brought more
 * @param total by which places are given
 * @param behindBy what put it behind the place before; null for the first
 * @param aheadBy what put it ahead of the next place; null for the last
 * @param runningSum what those inside the line ask for, down to here
 * @param waitingNumber its place on the waiting list; null inside the line
 */
public record RankedLine(
        String application,
        int place,
        List<CriterionAverage> criteria,
        List<ExpertTotal> totals,
        BigDecimal average,
        List<ExpertTotal> presentation,
        BigDecimal presentationAverage,
        int presentationWeight,
        BigDecimal paperShare,
        BigDecimal presentationShare,
        int stars,
        BigDecimal bonus,
        boolean capped,
        BigDecimal total,
        @Nullable Decisive behindBy,
        @Nullable Decisive aheadBy,
        String category,
        Money requested,
        Standing standing,
        Money runningSum,
        @Nullable Integer waitingNumber) {

    /** @param average weighted, so that the criteria of an expert who gave everything make 100 */
    public record CriterionAverage(String name, int weight, BigDecimal average) {}

    /** @param dropped as the highest or the lowest */
    public record ExpertTotal(String expert, BigDecimal total, boolean dropped) {}

    /** What decided between two neighbours. */
    public enum Decisive {
        TOTAL,
        HEAVIEST_CRITERION,
        LOWER_REQUEST,
        EARLIER_SUBMISSION,
        NUMBER
    }

    /** Where an application stands to the line that is drawn where the envelope ends. */
    public enum Standing {
        INSIDE,
        CATEGORY_FULL,
        BEYOND_ENVELOPE
    }

    /** Step by step how it came to its place, each step a sentence. */
    public List<String> explanation(Locale locale) {
        var said = new ArrayList<String>();
        criteria.forEach(criterion -> said.add(
                Sentences.of(locale, "ranking.criterion", criterion.name(), criterion.weight(), criterion.average())));
        if (totals.isEmpty()) {
            said.add(Sentences.of(locale, "ranking.no-scores"));
        } else {
            said.add(Sentences.of(locale, "ranking.totals", listed(totals, locale)));
            said.add(Sentences.of(locale, "ranking.average", average));
        }
        if (presentationWeight > 0) {
            said.add(
                    presentation.isEmpty()
                            ? Sentences.of(locale, "ranking.no-presentation")
                            : Sentences.of(
                                    locale, "ranking.presentation", listed(presentation, locale), presentationAverage));
            said.add(Sentences.of(
                    locale,
                    "ranking.shares",
                    100 - presentationWeight,
                    paperShare,
                    presentationWeight,
                    presentationShare));
        }
        said.add(bonusSaid(locale));
        said.add(Sentences.of(locale, "ranking.total", total, place));
        if (behindBy != null && behindBy != Decisive.TOTAL) {
            said.add(Sentences.of(locale, "ranking.behind", Labels.of(behindBy, locale)));
        }
        if (aheadBy != null && aheadBy != Decisive.TOTAL) {
            said.add(Sentences.of(locale, "ranking.ahead", Labels.of(aheadBy, locale)));
        }
        said.add(standingSaid(locale));
        return said;
    }

    private static String listed(List<ExpertTotal> totals, Locale locale) {
        return totals.stream()
                .map(one -> one.dropped()
                        ? Sentences.of(locale, "ranking.total-dropped", one.total())
                        : one.total().toPlainString())
                .collect(joining(Sentences.of(locale, "ranking.separator")));
    }

    private String bonusSaid(Locale locale) {
        if (stars == 0) {
            return Sentences.of(locale, "ranking.no-bonus");
        }
        return capped
                ? Sentences.of(locale, "ranking.bonus-capped", stars, bonus)
                : Sentences.of(locale, "ranking.bonus", stars, bonus);
    }

    private String standingSaid(Locale locale) {
        return switch (standing) {
            case INSIDE -> Sentences.of(locale, "ranking.inside", Formats.money(requested), Formats.money(runningSum));
            case CATEGORY_FULL ->
                Sentences.of(locale, "ranking.category-full", category, requireNonNull(waitingNumber));
            case BEYOND_ENVELOPE ->
                Sentences.of(
                        locale, "ranking.beyond-envelope", Formats.money(runningSum), requireNonNull(waitingNumber));
        };
    }
}
