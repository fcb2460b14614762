package org.yanzhen.competitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.competitions.CompetitionExamples.BEFORE;
import static org.yanzhen.competitions.CompetitionExamples.CLOSES;
import static org.yanzhen.competitions.CompetitionExamples.COMMITTEE;
import static org.yanzhen.competitions.CompetitionExamples.EXPERT;
import static org.yanzhen.competitions.CompetitionExamples.FORM;
import static org.yanzhen.competitions.CompetitionExamples.OFFICE;
import static org.yanzhen.competitions.CompetitionExamples.OPENS;
import static org.yanzhen.competitions.CompetitionExamples.SECRETARY;
import static org.yanzhen.competitions.CompetitionExamples.SEED;
import static org.yanzhen.competitions.CompetitionExamples.yuan;
import static org.yanzhen.testing.Refused.assertRefused;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yanzhen.competitions.RankedLine.Standing;
import org.yanzhen.shared.Money;

/** One category has room for one award. The first two places are of it; the third and the fourth are of another. */
class WaitingListTest {

    private static final String FULL = "为老服务";
    private static final String OPEN = "青少年";

    private final Round round = round();
    private final Application first = decided(1, FULL, 40_000, 40_000);
    private final Application second = decided(2, FULL, 30_000, 0);
    private final Application third = decided(3, OPEN, 20_000, 20_000);
    private final Application fourth = decided(4, OPEN, 50_000, 0);
    private final List<Application> all = List.of(first, second, third, fourth);

    private static Round round() {
        var usual = CompetitionExamples.rules();
        var rules = new RoundRules(
                List.of(new Category(FULL, 1), new Category(OPEN, 0)),
                usual.largestRequest(),
                usual.minimumStars(),
                usual.criteria(),
                usual.scorers(),
                usual.divergence(),
                usual.trimmedFrom(),
                usual.bonusPerStar(),
                usual.bonusCap(),
                usual.presentation(),
                usual.presentationWeight(),
                usual.tieBreaks(),
                usual.tranches(),
                usual.noticeDays(),
                usual.supplementDays(),
                usual.experts());
        var round = Round.submit(RoundId.next(), 2023, 1, CompetitionExamples.proposal(rules), OFFICE, BEFORE);
        round.decide(RoundDecision.APPROVE, "", COMMITTEE, BEFORE);
        round.publish(SEED, FORM, BEFORE);
        round.open(OPENS);
        return round;
    }

    private Application decided(int place, String category, long asked, long granted) {
        var content = new ApplicationContent(
                "第" + place + "名的项目",
                category,
                1,
                "居民诉求集中。",
                "改造闲置用房。",
                "每天服务一百人。",
                List.of(new BudgetItem("设备购置", Money.yuan(asked))),
                Map.of());
        var application =
                Application.submit(ApplicationId.next(), round, place, "guihua", 0, content, SECRETARY, OPENS);
        application.recordFindings(List.of(), CLOSES);
        application.check(EligibilityOutcome.ELIGIBLE, "", OFFICE, CLOSES);
        application.completeScoring(1, CLOSES);
        application.decide(yuan(granted, ""), granted == 0);
        return application;
    }

    private WaitingList waiting(long available) {
        var rules = round.rules();
        var entries = all.stream()
                .map(one -> new RankingInput.Entry(
                        one.id().toString(),
                        one.ordinal(),
                        one.category(),
                        one.requested(),
                        OPENS,
                        0,
                        Map.of(EXPERT.name(), Map.of("c1", BigDecimal.valueOf(10 - one.ordinal()))),
                        Map.of()))
                .toList();
        var ranking = Ranking.of(new RankingInput(
                rules.criteria(),
                rules.categories(),
                0,
                rules.bonusPerStar(),
                rules.bonusCap(),
                0,
                rules.tieBreaks(),
                Money.yuan(60_000),
                entries));
        return WaitingList.of(Money.yuan(available), round, ranking, all);
    }

    private Money require(WaitingList waiting, long... decided) {
        return waiting.require(
                Arrays.stream(decided).mapToObj(amount -> yuan(amount, "")).toList(), round, all);
    }

    @Test
    void whoseCategoryIsStillFullIsPassedOverAndTheNextMayHaveWhatThereIs() {
        third.forgo();

        var waiting = waiting(20_000);

        assertThat(waiting.lines())
                .extracting(WaitingList.Line::standing)
                .containsExactly(Standing.CATEGORY_FULL, Standing.BEYOND_ENVELOPE);
        assertRefused("waiting-category-full", () -> require(waiting, 10_000, 0));
        assertRefused("waiting-exceeds", () -> require(waiting, 0, 20_001));
        assertThat(require(waiting, 0, 20_000)).isEqualTo(Money.yuan(20_000));
    }

    @Test
    void aPlaceInACategoryBecomesFreeWithTheAwardThatHadIt() {
        first.forgo();

        var waiting = waiting(40_000);

        assertThat(waiting.lines())
                .extracting(WaitingList.Line::standing)
                .containsExactly(Standing.INSIDE, Standing.BEYOND_ENVELOPE);
        assertRefused("waiting-order", () -> require(waiting, 0, 40_000));
        assertThat(require(waiting, 30_000, 10_000)).isEqualTo(Money.yuan(40_000));
    }

    @Test
    void whereAllWhoWaitArePassedOverNobodyIsNext() {
        third.forgo();
        fourth.decide(yuan(0, ""), false);

        assertThat(waiting(20_000).hasNext()).isFalse();
    }
}
