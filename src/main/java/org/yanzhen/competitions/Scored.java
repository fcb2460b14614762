package org.yanzhen.competitions;

import static java.math.RoundingMode.DOWN;
import static java.math.RoundingMode.HALF_UP;
import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yanzhen.competitions.RankedLine.CriterionAverage;
import org.yanzhen.competitions.RankedLine.Decisive;
import org.yanzhen.competitions.RankedLine.ExpertTotal;
import org.yanzhen.competitions.RankingInput.Entry;

/** An application and what it has come to. More points, whoever gave them, never make anything here less. */
record Scored(
        Entry entry,
        List<CriterionAverage> criteria,
        BigDecimal heaviest,
        List<ExpertTotal> totals,
        BigDecimal average,
        List<ExpertTotal> presentation,
        BigDecimal presentationAverage,
        BigDecimal paperShare,
        BigDecimal presentationShare,
        BigDecimal bonus,
        boolean capped,
        BigDecimal total) {

    private static final int DECIMALS = 2;
    private static final int HUNDRED = 100;

    static Scored of(Entry entry, RankingInput input) {
        // over all experts: who is dropped can change with a point, and the average of the others fall
        var criteria = input.criteria().stream()
                .map(criterion -> new CriterionAverage(
                        criterion.name(),
                        criterion.weight(),
                        average(entry.scores().values().stream()
                                .map(points -> weighted(criterion, points))
                                .toList())))
                .toList();
        var totals = totals(entry.scores().entrySet().stream()
                .map(score -> new ExpertTotal(score.getKey(), total(input.criteria(), score.getValue()), false)));
        var counted = trimmed(totals, input.trimmedFrom());
        var presentation = trimmed(
                totals(entry.presentation().entrySet().stream()
                        .map(score -> new ExpertTotal(score.getKey(), rounded(score.getValue()), false))),
                input.trimmedFrom());
        var average = averageOf(counted);
        var presentationAverage = averageOf(presentation);
        var paperShare = percent(average, HUNDRED - input.presentationWeight());
        var presentationShare = percent(presentationAverage, input.presentationWeight());
        var earned = rounded(input.bonusPerStar().multiply(BigDecimal.valueOf(entry.stars())));
        var bonus = earned.min(input.bonusCap().setScale(DECIMALS, DOWN));
        return new Scored(
                entry,
                criteria,
                heaviest(criteria),
                counted,
                average,
                presentation,
                presentationAverage,
                paperShare,
                presentationShare,
                bonus,
                bonus.compareTo(earned) < 0,
                paperShare.add(presentationShare).add(bonus));
    }

    /** The best first. */
    static Comparator<Scored> order(RankingInput input) {
        return rules(input).map(Scored::by).reduce(Comparator::thenComparing).orElseThrow();
    }

    /** The rule by which this one is ahead of that other. */
    Decisive decisiveAgainst(Scored other, RankingInput input) {
        return rules(input)
                .filter(rule -> by(rule).compare(this, other) != 0)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Decisive> rules(RankingInput input) {
        var tieBreaks = input.tieBreaks().stream().map(rule -> switch (rule) {
            case HEAVIEST_CRITERION -> Decisive.HEAVIEST_CRITERION;
            case LOWER_REQUEST -> Decisive.LOWER_REQUEST;
            case EARLIER_SUBMISSION -> Decisive.EARLIER_SUBMISSION;
        });
        return Stream.of(Stream.of(Decisive.TOTAL), tieBreaks, Stream.of(Decisive.NUMBER))
                .flatMap(rules -> rules);
    }

    private static Comparator<Scored> by(Decisive rule) {
        return switch (rule) {
            case TOTAL -> comparing(Scored::total, reverseOrder());
            case HEAVIEST_CRITERION -> comparing(Scored::heaviest, reverseOrder());
            case LOWER_REQUEST -> comparing(one -> one.entry.requested());
            case EARLIER_SUBMISSION -> comparing(one -> one.entry.submittedAt());
            case NUMBER -> comparingInt(one -> one.entry.ordinal());
        };
    }

    /** What an expert's points make in all, 0 to 100. */
    static BigDecimal total(List<Criterion> rubric, Map<String, BigDecimal> points) {
        return rubric.stream()
                .map(criterion -> weighted(criterion, points))
                .reduce(rounded(BigDecimal.ZERO), BigDecimal::add);
    }

    private static BigDecimal weighted(Criterion criterion, Map<String, BigDecimal> points) {
        return criterion.weighted(points.getOrDefault(criterion.key(), BigDecimal.ZERO));
    }

    /** The same order whenever it is asked: by height, then by name. */
    private static List<ExpertTotal> totals(Stream<ExpertTotal> totals) {
        return totals.sorted(comparing(ExpertTotal::total, reverseOrder()).thenComparing(ExpertTotal::expert))
                .toList();
    }

    /** Something must be left in between. */
    private static List<ExpertTotal> trimmed(List<ExpertTotal> totals, int from) {
        if (from == 0 || totals.size() < Math.max(from, 3)) {
            return totals;
        }
        return IntStream.range(0, totals.size())
                .mapToObj(at -> new ExpertTotal(
                        totals.get(at).expert(), totals.get(at).total(), at == 0 || at == totals.size() - 1))
                .toList();
    }

    private static BigDecimal averageOf(List<ExpertTotal> totals) {
        return average(totals.stream()
                .filter(total -> !total.dropped())
                .map(ExpertTotal::total)
                .toList());
    }

    private static BigDecimal average(Collection<BigDecimal> figures) {
        return figures.isEmpty()
                ? rounded(BigDecimal.ZERO)
                : figures.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(figures.size()), DECIMALS, HALF_UP);
    }

    private static BigDecimal heaviest(List<CriterionAverage> criteria) {
        return criteria.stream()
                .reduce((one, other) -> other.weight() > one.weight() ? other : one)
                .map(CriterionAverage::average)
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal percent(BigDecimal figure, int percent) {
        return rounded(figure.multiply(BigDecimal.valueOf(percent)).movePointLeft(2));
    }

    private static BigDecimal rounded(BigDecimal figure) {
        return figure.setScale(DECIMALS, HALF_UP);
    }
}
