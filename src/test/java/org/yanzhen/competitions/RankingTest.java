package org.yanzhen.competitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.yanzhen.competitions.RankedLine.Decisive;
import org.yanzhen.competitions.RankedLine.ExpertTotal;
import org.yanzhen.competitions.RankedLine.Standing;
import org.yanzhen.competitions.RankingInput.Entry;
import org.yanzhen.shared.Money;

/** How an application comes to its place, told by examples. */
class RankingTest {

    private static final Instant NINE = Instant.parse("2023-04-10T01:00:00Z");
    private static final Criterion NEED = new Criterion("need", "群众需求", 40, 20, "");
    private static final Criterion PLAN = new Criterion("plan", "实施方案", 60, 10, "");

    /** @param points of each expert, {@code "need plan"} */
    private static Entry application(int number, String... points) {
        var scores = new HashMap<String, Map<String, BigDecimal>>();
        for (var expert = 0; expert < points.length; expert++) {
            scores.put("expert-" + (expert + 1), points(points[expert]));
        }
        return new Entry("a" + number, number, "治理", Money.yuan(50_000), NINE, 0, scores, Map.of());
    }

    /** @param both {@code "need plan"} */
    private static Map<String, BigDecimal> points(String both) {
        var each = both.split(" ", 2);
        return Map.of("need", new BigDecimal(each[0]), "plan", new BigDecimal(each[1]));
    }

    private static Entry asking(Entry entry, long yuan) {
        return new Entry(
                entry.id(),
                entry.ordinal(),
                entry.category(),
                Money.yuan(yuan),
                entry.submittedAt(),
                entry.stars(),
                entry.scores(),
                entry.presentation());
    }

    private static Entry in(String category, Entry entry) {
        return new Entry(
                entry.id(),
                entry.ordinal(),
                category,
                entry.requested(),
                entry.submittedAt(),
                entry.stars(),
                entry.scores(),
                entry.presentation());
    }

    private static Entry at(Instant submittedAt, Entry entry) {
        return new Entry(
                entry.id(),
                entry.ordinal(),
                entry.category(),
                entry.requested(),
                submittedAt,
                entry.stars(),
                entry.scores(),
                entry.presentation());
    }

    private static Entry withStars(int stars, Entry entry) {
        return new Entry(
                entry.id(),
                entry.ordinal(),
                entry.category(),
                entry.requested(),
                entry.submittedAt(),
                stars,
                entry.scores(),
                entry.presentation());
    }

    private static Entry presented(Entry entry, String... points) {
        var scores = new HashMap<String, BigDecimal>();
        for (var expert = 0; expert < points.length; expert++) {
            scores.put("expert-" + (expert + 1), new BigDecimal(points[expert]));
        }
        return new Entry(
                entry.id(),
                entry.ordinal(),
                entry.category(),
                entry.requested(),
                entry.submittedAt(),
                entry.stars(),
                entry.scores(),
                scores);
    }

    private static RankingInput round(Entry... entries) {
        return round(input -> input, entries);
    }

    private static RankingInput round(UnaryOperator<Rules> change, Entry... entries) {
        return change.apply(new Rules(0, 0, List.of(TieBreak.values()), 1_000_000))
                .with(entries);
    }

    private record Rules(int trimmedFrom, int presentationWeight, List<TieBreak> tieBreaks, long envelope) {

        RankingInput with(Entry... entries) {
            return new RankingInput(
                    List.of(NEED, PLAN),
                    List.of(new Category("治理", 0), new Category("为民服务", 1)),
                    trimmedFrom,
                    new BigDecimal("1.5"),
                    new BigDecimal("5"),
                    presentationWeight,
                    tieBreaks,
                    Money.yuan(envelope),
                    List.of(entries));
        }
    }

    private static RankedLine only(RankingInput input) {
        return Ranking.of(input).lines().get(0);
    }

    private static List<String> order(RankingInput input) {
        return Ranking.of(input).lines().stream().map(RankedLine::application).toList();
    }

    @Test
    void pointsCountByTheWeightOfTheirCriterion() {
        var line = only(round(application(1, "15 5", "10 8")));

        assertThat(line.totals())
                .containsExactly(
                        new ExpertTotal("expert-2", new BigDecimal("68.00"), false),
                        new ExpertTotal("expert-1", new BigDecimal("60.00"), false));
        assertThat(line.average()).isEqualTo("64.00");
        assertThat(line.total()).isEqualTo("64.00");
        assertThat(line.criteria())
                .extracting(one -> one.average().toPlainString())
                .containsExactly("25.00", "39.00");
    }

    @Test
    void theHighestAndTheLowestAreDroppedWhenThereAreEnough() {
        var scores = application(1, "20 10", "10 5", "12 5", "0 0");

        assertThat(only(round(rules -> trimmedFrom(4), scores)).totals())
                .extracting(ExpertTotal::expert, ExpertTotal::dropped)
                .containsExactly(
                        tuple("expert-1", true),
                        tuple("expert-3", false),
                        tuple("expert-2", false),
                        tuple("expert-4", true));
        assertThat(only(round(rules -> trimmedFrom(4), scores)).average()).isEqualTo("52.00");
        assertThat(only(round(rules -> trimmedFrom(5), scores)).average()).isEqualTo("51.00");
        assertThat(only(round(rules -> trimmedFrom(0), scores)).average()).isEqualTo("51.00");
    }

    @Test
    void ofTwoScoresNoneIsDropped() {
        assertThat(only(round(rules -> trimmedFrom(2), application(1, "20 10", "0 0")))
                        .average())
                .isEqualTo("50.00");
    }

    private static Rules trimmedFrom(int scores) {
        return new Rules(scores, 0, List.of(), 1_000_000);
    }

    @Test
    void aThirdIsRoundedOnceAndHalfUp() {
        assertThat(only(round(application(1, "20 10", "20 10", "10 5"))).total())
                .as("250 ÷ 3")
                .isEqualTo("83.33");
        assertThat(new Criterion("k", "", 35, 8, "").weighted(new BigDecimal("2.5")))
                .as("10.9375")
                .isEqualTo("10.94");
    }

    @Test
    void starsBringABonusUpToTheCap() {
        assertThat(only(round(withStars(3, application(1, "10 5"))))).satisfies(line -> {
            assertThat(line.bonus()).isEqualTo("4.50");
            assertThat(line.capped()).isFalse();
            assertThat(line.total()).isEqualTo("54.50");
        });
        assertThat(only(round(withStars(5, application(1, "10 5"))))).satisfies(line -> {
            assertThat(line.bonus()).isEqualTo("5.00");
            assertThat(line.capped()).isTrue();
        });
    }

    @Test
    void thePresentationMakesItsShareOfTheTotal() {
        var line = only(round(rules -> presentation(30), presented(application(1, "10 5"), "90", "80.5")));

        assertThat(line.presentationAverage()).isEqualTo("85.25");
        assertThat(line.paperShare()).isEqualTo("35.00");
        assertThat(line.presentationShare()).isEqualTo("25.58");
        assertThat(line.total()).isEqualTo("60.58");
    }

    @Test
    void whoDoesNotPresentGetsNothingForIt() {
        assertThat(only(round(rules -> presentation(30), application(1, "10 5")))
                        .total())
                .isEqualTo("35.00");
    }

    private static Rules presentation(int weight) {
        return new Rules(0, weight, List.of(), 1_000_000);
    }

    @Test
    void equalTotalsAreDecidedByTheRoundsRulesInTheirOrder() {
        var balanced = application(1, "10 5");
        var goodPlan = application(2, "7 6");
        var cheap = asking(application(3, "10 5"), 40_000);
        var early = at(NINE.minusSeconds(1), application(4, "10 5"));
        var all = new Entry[] {balanced, goodPlan, cheap, early};

        assertThat(order(round(all))).containsExactly("a2", "a3", "a4", "a1");
        assertThat(Ranking.of(round(all)).lines())
                .extracting(RankedLine::behindBy)
                .containsExactly(
                        null, Decisive.HEAVIEST_CRITERION, Decisive.LOWER_REQUEST, Decisive.EARLIER_SUBMISSION);
        assertThat(Ranking.of(round(all)).lines())
                .extracting(RankedLine::aheadBy)
                .containsExactly(
                        Decisive.HEAVIEST_CRITERION, Decisive.LOWER_REQUEST, Decisive.EARLIER_SUBMISSION, null);
        assertThat(order(round(
                        rules -> new Rules(
                                0, 0, List.of(TieBreak.EARLIER_SUBMISSION, TieBreak.LOWER_REQUEST), 1_000_000),
                        all)))
                .containsExactly("a4", "a3", "a1", "a2");
    }

    @Test
    void withoutAnyRuleTheLowerNumberIsFirst() {
        var input = round(rules -> presentation(0), application(10, "10 5"), application(9, "10 5"));

        assertThat(order(input)).containsExactly("a9", "a10");
        assertThat(Ranking.of(input).lines().get(1).behindBy()).isEqualTo(Decisive.NUMBER);
    }

    @Test
    void theLineIsDrawnBeforeTheFirstThatTheEnvelopeCannotCover() {
        var input = round(
                rules -> new Rules(0, 0, List.of(), 130_000),
                application(1, "20 10"),
                asking(application(2, "19 10"), 100_000),
                asking(application(3, "18 10"), 10_000));

        assertThat(Ranking.of(input).lines())
                .extracting(RankedLine::standing, RankedLine::runningSum, RankedLine::waitingNumber)
                .containsExactly(
                        tuple(Standing.INSIDE, Money.yuan(50_000), null),
                        tuple(Standing.BEYOND_ENVELOPE, Money.yuan(50_000), 1),
                        tuple(Standing.BEYOND_ENVELOPE, Money.yuan(50_000), 2));
    }

    @Test
    void theEnvelopeMayBeUsedToTheLastCent() {
        var input =
                round(rules -> new Rules(0, 0, List.of(), 100_000), application(1, "20 10"), application(2, "19 10"));

        assertThat(Ranking.of(input).lines()).extracting(RankedLine::standing).containsOnly(Standing.INSIDE);
    }

    @Test
    void whoseCategoryIsFullIsPassedOverAndWaits() {
        var input = round(
                rules -> new Rules(0, 0, List.of(), 100_000),
                in("为民服务", application(1, "20 10")),
                in("为民服务", application(2, "19 10")),
                application(3, "18 10"),
                application(4, "17 10"));

        assertThat(Ranking.of(input).lines())
                .extracting(RankedLine::application, RankedLine::standing, RankedLine::waitingNumber)
                .containsExactly(
                        tuple("a1", Standing.INSIDE, null),
                        tuple("a2", Standing.CATEGORY_FULL, 1),
                        tuple("a3", Standing.INSIDE, null),
                        tuple("a4", Standing.BEYOND_ENVELOPE, 2));
    }

    @Test
    void anApplicationThatNobodyScoredComesLast() {
        assertThat(order(round(application(1), application(2, "0 1")))).containsExactly("a2", "a1");
        assertThat(only(round(application(1))).total()).isEqualTo("0.00");
    }

    @Test
    void everyLineExplainsItself() {
        var input = round(
                rules -> new Rules(3, 30, List.of(TieBreak.LOWER_REQUEST), 90_000),
                withStars(5, presented(asking(application(1, "20 10", "10 5", "8 5"), 40_000), "90")),
                withStars(5, presented(application(2, "20 10", "10 5", "8 5"), "90")),
                application(3),
                in("为民服务", application(4, "1 1", "1 1")));

        var lines = Ranking.of(input).lines();

        assertThat(lines.get(0).explanation(Locale.SIMPLIFIED_CHINESE))
                .containsExactly(
                        "群众需求（权重40%）：全部专家平均折合25.33分",
                        "实施方案（权重60%）：全部专家平均折合40.00分",
                        "专家评分：100.00（最高或最低，去掉）、50.00、46.00（最高或最低，去掉）",
                        "评审平均50.00分",
                        "打擂台评分：90.00；平均90.00分",
                        "评审占70%，计35.00分；打擂台占30%，计27.00分",
                        "5星，按加分上限加5.00分",
                        "总分67.00分，列第1名",
                        "与后一名总分相同，按“申请金额较低者在前”列前",
                        "申请￥40,000.00，到本项累计￥40,000.00，在额度之内：入围");
        assertThat(lines.get(1).explanation(Locale.SIMPLIFIED_CHINESE)).contains("与前一名总分相同，按“申请金额较低者在前”列后");
        assertThat(lines.get(3).explanation(Locale.SIMPLIFIED_CHINESE))
                .contains("没有专家评分，评审按0分计", "没有打擂台评分，打擂台按0分计", "未评星，不加分", "入围项目累计￥90,000.00，额度线划在本项之前；候补第2位");
        assertThat(lines).allSatisfy(line -> assertThat(line.explanation(Locale.ENGLISH))
                .noneMatch(sentence -> sentence.matches(".*[{}].*")));
    }

    @Test
    void aRankingThatWasStoredReadsBackAsItWas() throws Exception {
        var json = Jackson2ObjectMapperBuilder.json().build();
        var ranking = Ranking.of(round(
                rules -> presentation(30),
                withStars(2, presented(application(1, "20 10", "10 5"), "90.10")),
                application(2, "3 3")));

        assertThat(json.readValue(json.writeValueAsString(ranking), Ranking.class))
                .isEqualTo(ranking);
    }

    @Test
    void nobodyTakesPartTwiceOrOutsideTheCategories() {
        assertThatThrownBy(() -> round(application(1), application(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> round(in("其他", application(1)))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Ranking.of(round()).lines()).isEmpty();
    }
}
