package org.yanzhen.competitions;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yanzhen.competitions.RankedLine.Standing;
import org.yanzhen.competitions.RankingInput.Entry;
import org.yanzhen.shared.Money;

/** What holds for every ranking, whatever the rules and the scores. Few different figures, so that there are many ties. */
class RankingPropertiesTest {

    private static final List<Criterion> RUBRIC = List.of(
            new Criterion("a", "甲", 40, 7, ""),
            new Criterion("b", "乙", 40, 10, ""),
            new Criterion("c", "丙", 20, 3, ""));
    private static final List<String> CATEGORIES = List.of("治理", "为民服务", "文化");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Property
    void theOrderInWhichApplicationsComeChangesNothing(@ForAll("rounds") RankingInput round, @ForAll long seed) {
        var shuffled = new ArrayList<>(round.entries());
        Collections.shuffle(shuffled, new Random(seed));
        var reordered = shuffled.stream().map(RankingPropertiesTest::backwards).toList();

        assertThat(Ranking.of(with(reordered, round))).isEqualTo(Ranking.of(round));
    }

    @Property(tries = 3000)
    void oneMorePointNeverPutsAnApplicationBack(@ForAll("rounds") RankingInput round, @ForAll Random chance) {
        var at = chance.nextInt(round.entries().size());
        var lucky = round.entries().get(at);
        var improved = new ArrayList<>(round.entries());
        improved.set(at, withOneMore(lucky, chance));

        var before = line(Ranking.of(round), lucky.id());
        var after = line(Ranking.of(with(improved, round)), lucky.id());

        assertThat(after.place()).isLessThanOrEqualTo(before.place());
        assertThat(after.total()).isGreaterThanOrEqualTo(before.total());
        if (before.standing() == Standing.INSIDE) {
            assertThat(after.standing()).isEqualTo(Standing.INSIDE);
        }
    }

    @Property
    void everyApplicationHasAPlaceOfItsOwnAndTheTotalsFall(@ForAll("rounds") RankingInput round) {
        var lines = Ranking.of(round).lines();

        assertThat(lines)
                .extracting(RankedLine::place)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, round.entries().size()).boxed().toList());
        assertThat(lines)
                .extracting(RankedLine::application)
                .containsExactlyInAnyOrderElementsOf(
                        round.entries().stream().map(Entry::id).toList());
        assertThat(lines).extracting(RankedLine::total).isSortedAccordingTo(Collections.reverseOrder());
    }

    @Property
    void thoseInsideTheLineNeverAskForMoreThanTheEnvelope(@ForAll("rounds") RankingInput round) {
        var inside = inside(Ranking.of(round));

        var sum = Money.sum(inside.stream().map(RankedLine::requested).toList());
        assertThat(sum).isLessThanOrEqualTo(round.envelope());
        if (!inside.isEmpty()) {
            assertThat(inside.get(inside.size() - 1).runningSum()).isEqualTo(sum);
        }
    }

    @Property
    void noCategoryHasMoreInsideThanItsQuota(@ForAll("rounds") RankingInput round) {
        var inside = inside(Ranking.of(round)).stream().collect(groupingBy(RankedLine::category, counting()));

        assertThat(round.categories())
                .filteredOn(category -> category.quota() > 0)
                .allSatisfy(category ->
                        assertThat(inside.getOrDefault(category.name(), 0L)).isLessThanOrEqualTo(category.quota()));
    }

    @Property
    void theBonusNeverExceedsItsCap(@ForAll("rounds") RankingInput round) {
        assertThat(Ranking.of(round).lines())
                .allSatisfy(line -> assertThat(line.bonus()).isLessThanOrEqualTo(round.bonusCap()));
    }

    @Property
    void theFiguresOfALineAddUpAsTheyAreShown(@ForAll("rounds") RankingInput round) {
        assertThat(Ranking.of(round).lines()).allSatisfy(line -> {
            assertThat(line.paperShare().add(line.presentationShare()).add(line.bonus()))
                    .isEqualTo(line.total());
            assertThat(line.total().scale()).isEqualTo(2);
        });
    }

    @Property
    void allWhoAreNotInsideWaitInTheOrderOfTheirPlaces(@ForAll("rounds") RankingInput round) {
        var waiting = Ranking.of(round).lines().stream()
                .filter(line -> line.standing() != Standing.INSIDE)
                .map(RankedLine::waitingNumber)
                .toList();

        assertThat(waiting)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, waiting.size()).boxed().toList());
    }

    /** Behind the line there is nobody inside it, whatever they ask for. */
    @Property
    void nobodyIsInsideBehindTheLine(@ForAll("rounds") RankingInput round) {
        var standings =
                Ranking.of(round).lines().stream().map(RankedLine::standing).toList();
        var drawn = standings.indexOf(Standing.BEYOND_ENVELOPE);

        if (drawn >= 0) {
            assertThat(standings.subList(drawn, standings.size())).doesNotContain(Standing.INSIDE);
        }
    }

    private static List<RankedLine> inside(Ranking ranking) {
        return ranking.lines().stream()
                .filter(line -> line.standing() == Standing.INSIDE)
                .toList();
    }

    private static RankedLine line(Ranking ranking, String application) {
        return ranking.lines().stream()
                .filter(line -> line.application().equals(application))
                .findFirst()
                .orElseThrow();
    }

    /** Half a point more in one criterion from one expert, or from one who heard the presentation; never above the maximum. */
    private static Entry withOneMore(Entry entry, Random chance) {
        var scores = new HashMap<>(entry.scores());
        var presentation = new HashMap<>(entry.presentation());
        if (scores.isEmpty() || chance.nextInt(4) == 0) {
            presentation.replaceAll((expert, points) -> points.add(HALF).min(BigDecimal.valueOf(100)));
        } else {
            var experts = scores.keySet().stream().sorted().toList();
            var criterion = RUBRIC.get(chance.nextInt(RUBRIC.size()));
            scores.computeIfPresent(experts.get(chance.nextInt(experts.size())), (expert, points) -> {
                var more = new HashMap<>(points);
                more.computeIfPresent(
                        criterion.key(), (key, now) -> now.add(HALF).min(BigDecimal.valueOf(criterion.maximum())));
                return more;
            });
        }
        return with(entry, scores, presentation);
    }

    private static Entry backwards(Entry entry) {
        var scores = new LinkedHashMap<String, Map<String, BigDecimal>>();
        entry.scores().keySet().stream()
                .sorted(Collections.reverseOrder())
                .forEach(expert -> scores.put(expert, entry.scores().getOrDefault(expert, Map.of())));
        return with(entry, scores, entry.presentation());
    }

    private static Entry with(
            Entry entry, Map<String, Map<String, BigDecimal>> scores, Map<String, BigDecimal> presentation) {
        return new Entry(
                entry.id(),
                entry.ordinal(),
                entry.category(),
                entry.requested(),
                entry.submittedAt(),
                entry.stars(),
                scores,
                presentation);
    }

    private static RankingInput with(List<Entry> entries, RankingInput round) {
        return new RankingInput(
                round.criteria(),
                round.categories(),
                round.trimmedFrom(),
                round.bonusPerStar(),
                round.bonusCap(),
                round.presentationWeight(),
                round.tieBreaks(),
                round.envelope(),
                entries);
    }

    @Provide
    Arbitrary<RankingInput> rounds() {
        var quotas = Arbitraries.integers().between(0, 3).list().ofSize(CATEGORIES.size());
        var bonuses = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.TEN)
                .ofScale(3)
                .list()
                .ofSize(2);
        var tieBreaks = Arbitraries.of(TieBreak.class).list().uniqueElements().ofMaxSize(3);
        return Combinators.combine(
                        quotas,
                        Arbitraries.integers().between(0, 5),
                        bonuses,
                        Arbitraries.of(0, 30),
                        tieBreaks,
                        Arbitraries.longs().between(0, 300_000),
                        entries())
                .as((quota, trimmedFrom, bonus, presentationWeight, rules, envelope, entries) -> new RankingInput(
                        RUBRIC,
                        IntStream.range(0, CATEGORIES.size())
                                .mapToObj(at -> new Category(CATEGORIES.get(at), quota.get(at)))
                                .toList(),
                        trimmedFrom,
                        bonus.get(0),
                        bonus.get(1),
                        presentationWeight,
                        rules,
                        Money.yuan(envelope),
                        entries));
    }

    private static Arbitrary<List<Entry>> entries() {
        var entry = Combinators.combine(
                        Arbitraries.of(CATEGORIES),
                        Arbitraries.of(30_000L, 50_000L, 50_000L),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 5),
                        scores(),
                        presentations())
                .as((category, requested, second, stars, scores, presentation) -> new Entry(
                        "",
                        0,
                        category,
                        Money.yuan(requested),
                        Instant.parse("2023-04-10T01:00:00Z").plusSeconds(second),
                        stars,
                        scores,
                        presentation));
        return entry.list().ofMinSize(1).ofMaxSize(12).map(entries -> IntStream.range(0, entries.size())
                .mapToObj(at -> numbered(entries.get(at), at + 1))
                .toList());
    }

    private static Entry numbered(Entry entry, int number) {
        return new Entry(
                "application-" + number,
                number,
                entry.category(),
                entry.requested(),
                entry.submittedAt(),
                entry.stars(),
                entry.scores(),
                entry.presentation());
    }

    private static Arbitrary<Map<String, Map<String, BigDecimal>>> scores() {
        var points = Arbitraries.integers().between(4, 6).list().ofSize(RUBRIC.size());
        return byExpert(points.map(halves -> IntStream.range(0, RUBRIC.size())
                .boxed()
                .collect(toMap(at -> RUBRIC.get(at).key(), at -> HALF.multiply(BigDecimal.valueOf(halves.get(at)))))));
    }

    private static Arbitrary<Map<String, BigDecimal>> presentations() {
        return byExpert(
                Arbitraries.integers().between(150, 200).map(halves -> HALF.multiply(BigDecimal.valueOf(halves))));
    }

    private static <T> Arbitrary<Map<String, T>> byExpert(Arbitrary<T> given) {
        return given.list()
                .ofMaxSize(5)
                .map(all -> IntStream.range(0, all.size()).boxed().collect(toMap(at -> "expert-" + at, all::get)));
    }
}
