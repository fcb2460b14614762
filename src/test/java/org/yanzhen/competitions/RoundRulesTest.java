package org.yanzhen.competitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yanzhen.testing.Refused.assertMistake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yanzhen.funds.FundId;
import org.yanzhen.funds.Release;
import org.yanzhen.funds.TranchePlan;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.InvalidInput.Mistake;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

class RoundRulesTest {

    @Test
    void usualRulesAreFine() {
        assertThatCode(() -> CompetitionExamples.rules().check()).doesNotThrowAnyException();
    }

    @Test
    void weightsSumToOneHundred() {
        assertMistake("criteria", "weights-sum", () -> CompetitionExamples.rules(60, 39)
                .check());
        assertMistake("criteria", "weights-sum", () -> CompetitionExamples.rules(60, 41)
                .check());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var wrong = new RoundRules(
                List.of(new Category("为老服务", -1), new Category("为老服务", 0)),
                Money.ZERO,
                6,
                List.of(new Criterion("c1", "必要性", 90, 0, "")),
                1,
                BigDecimal.valueOf(-1),
                2,
                BigDecimal.ONE,
                BigDecimal.ONE,
                false,
                30,
                List.of(TieBreak.LOWER_REQUEST, TieBreak.LOWER_REQUEST),
                List.of(new TranchePlan(60, Release.AGREEMENT)),
                0,
                31,
                List.of());

        var refused = catchThrowableOfType(InvalidInput.class, wrong::check);

        assertThat(refused.mistakes())
                .extracting(Mistake::code)
                .containsExactlyInAnyOrder(
                        "categories-twice",
                        "quota-range",
                        "weights-sum",
                        "criterion-maximum",
                        "scorers-range",
                        "experts-too-few",
                        "percent-range",
                        "trimmed-range",
                        "presentation-without-weight",
                        "tie-breaks-twice",
                        "tranches-sum",
                        "largest-request",
                        "stars-range",
                        "days-range",
                        "days-range");
    }

    @Test
    void anExpertIsNamedOnce() {
        var rules = CompetitionExamples.rules();

        assertMistake("experts", "experts-twice", () -> with(
                        rules, List.of(CompetitionExamples.EXPERT, CompetitionExamples.EXPERT))
                .check());
    }

    @Test
    void aWindowClosesAfterItOpensAndNoRequestIsLargerThanTheEnvelope() {
        assertMistake(
                "closesAt",
                "window-backwards",
                () -> new RoundProposal(
                        "党群服务项目竞标",
                        "目的",
                        FundId.next(),
                        Money.yuan(100_000),
                        CompetitionExamples.OPENS,
                        CompetitionExamples.OPENS,
                        CompetitionExamples.rules(),
                        Map.of()));
        assertMistake(
                "largestRequest",
                "largest-request-envelope",
                () -> new RoundProposal(
                        "党群服务项目竞标",
                        "目的",
                        FundId.next(),
                        Money.yuan(59_999),
                        CompetitionExamples.OPENS,
                        CompetitionExamples.CLOSES,
                        CompetitionExamples.rules(),
                        Map.of()));
    }

    private static RoundRules with(RoundRules rules, List<UserId> experts) {
        return new RoundRules(
                rules.categories(),
                rules.largestRequest(),
                rules.minimumStars(),
                rules.criteria(),
                rules.scorers(),
                rules.divergence(),
                rules.trimmedFrom(),
                rules.bonusPerStar(),
                rules.bonusCap(),
                rules.presentation(),
                rules.presentationWeight(),
                rules.tieBreaks(),
                rules.tranches(),
                rules.noticeDays(),
                rules.supplementDays(),
                experts);
    }
}
