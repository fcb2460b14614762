package org.yanzhen.competitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.competitions.CompetitionExamples.CLOSES;
import static org.yanzhen.competitions.CompetitionExamples.OFFICE;
import static org.yanzhen.competitions.CompetitionExamples.OPENS;
import static org.yanzhen.competitions.CompetitionExamples.SECRETARY;
import static org.yanzhen.competitions.CompetitionExamples.content;
import static org.yanzhen.competitions.CompetitionExamples.yuan;
import static org.yanzhen.testing.Refused.assertMistake;
import static org.yanzhen.testing.Refused.assertRefused;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yanzhen.funds.AwardId;
import org.yanzhen.shared.Money;

/** What a single application may and may not be. */
class ApplyingRulesTest {

    @Test
    void itsNumberSaysNothingOfTheCommunity() {
        assertThat(CompetitionExamples.applied(CompetitionExamples.open()).number())
                .isEqualTo("2023-R1-07");
    }

    @Test
    void oneSecondLateIsLate() {
        var round = CompetitionExamples.open();

        assertRefused(
                "window-closed",
                () -> Application.submit(ApplicationId.next(), round, 1, "guihua", 0, content(), SECRETARY, CLOSES));
    }

    @Test
    void itIsOfACategoryOfTheRoundAndSaysWhatTheMoneyIsFor() {
        var round = CompetitionExamples.open();
        var other = new ApplicationContent(
                "长者食堂改造提升", "其他", 1, "背景", "方案", "成效", content().budget(), Map.of());

        assertMistake(
                "category",
                "category-unknown",
                () -> Application.submit(ApplicationId.next(), round, 1, "guihua", 0, other, SECRETARY, OPENS));
        assertMistake(
                "budget",
                "budget-empty",
                () -> new ApplicationContent("长者食堂改造提升", "为老服务", 1, "背景", "方案", "成效", List.of(), Map.of()));
    }

    @Test
    void itIsWithdrawnUntilTheWindowCloses() {
        var round = CompetitionExamples.open();
        var application = CompetitionExamples.applied(round);

        assertRefused("window-closed", () -> application.withdraw(round, "重新准备。", SECRETARY, CLOSES));
        application.withdraw(round, "重新准备。", SECRETARY, CLOSES.minusSeconds(1));

        assertThat(application.stage()).isEqualTo(ApplicationStage.WITHDRAWN);
    }

    @Test
    void nobodyChecksTheirOwnAndBreakingARuleNeedsAReason() {
        var application = CompetitionExamples.applied(CompetitionExamples.open());
        application.recordFindings(List.of(new FailedRule("stars", "星级不足")), CLOSES);

        assertRefused("own-work", () -> application.check(EligibilityOutcome.ELIGIBLE, "星级待补录。", SECRETARY, CLOSES));
        assertMistake(
                "remarks", "reason-required", () -> application.check(EligibilityOutcome.ELIGIBLE, "", OFFICE, CLOSES));
        application.check(EligibilityOutcome.ELIGIBLE, "星级待补录。", OFFICE, CLOSES);

        assertThat(application.stage()).isEqualTo(ApplicationStage.ELIGIBLE);
    }

    @Test
    void itIsCompletedOnceAndNotForMoreMoney() {
        var round = CompetitionExamples.open();
        var application = CompetitionExamples.applied(round);
        application.check(EligibilityOutcome.SUPPLEMENT, "请附报价。", OFFICE, CLOSES);

        assertMistake(
                "budget",
                "supplement-asks-for-more",
                () -> application.supplement(round, content("长者食堂改造提升", 50_001), SECRETARY, CLOSES));
        application.supplement(round, content("长者食堂改造提升", 48_000), SECRETARY, CLOSES);

        assertThat(application.requested()).isEqualTo(Money.yuan(48_000));
        assertThat(application.checkRemarks())
                .as("they were about the text before")
                .isEmpty();
        assertRefused(
                "supplement-only-once", () -> application.check(EligibilityOutcome.SUPPLEMENT, "还缺。", OFFICE, CLOSES));
    }

    @Test
    void whatIsNotCompletedInTimeIsJudgedAsItIs() {
        var application = CompetitionExamples.applied(CompetitionExamples.open());
        application.check(EligibilityOutcome.SUPPLEMENT, "请附报价。", OFFICE, CLOSES);

        application.missSupplement(CLOSES);

        assertThat(application.stage()).isEqualTo(ApplicationStage.SUBMITTED);
        assertRefused(
                "supplement-only-once", () -> application.check(EligibilityOutcome.SUPPLEMENT, "还缺。", OFFICE, CLOSES));
    }

    @Test
    void nobodyGetsMoreThanTheyAskedFor() {
        var application = CompetitionExamples.scored();

        assertMistake(
                "awards",
                "award-above-request",
                () -> application.recommend(new Proposed(Money.yuan(50_000).plus(cent()), "多给一分。")));
        assertMistake(
                "awards",
                "award-above-request",
                () -> application.decide(new Proposed(Money.yuan(50_000).plus(cent()), "多给一分。"), false));
    }

    @Test
    void requestedRecommendedAndApprovedAreAllKeptWithReasons() {
        var application = CompetitionExamples.scored();

        assertMistake("awards", "amount-needs-reason", () -> application.recommend(yuan(45_000, "")));
        application.recommend(yuan(45_000, "设备可以共用。"));
        assertMistake("awards", "amount-needs-reason", () -> application.decide(yuan(40_000, " "), false));
        application.decide(yuan(40_000, "资金有限。"), false);

        assertThat(application.requested()).isEqualTo(Money.yuan(50_000));
        assertThat(application.recommended()).contains(Money.yuan(45_000));
        assertThat(application.recommendedReason()).isEqualTo("设备可以共用。");
        assertThat(application.approved()).contains(Money.yuan(40_000));
        assertThat(application.approvedReason()).isEqualTo("资金有限。");
        assertThat(application.stage()).isEqualTo(ApplicationStage.AWARDED);
    }

    @Test
    void whoGetsNothingWaitsOrNotAndADecisionCanBeTakenAnew() {
        var application = CompetitionExamples.scored();
        application.decide(yuan(50_000, ""), false);
        application.hold(AwardId.next());

        application.decide(yuan(0, ""), true);
        assertThat(application.stage()).isEqualTo(ApplicationStage.WAITING);
        assertThat(application.award()).isEmpty();

        application.decide(yuan(0, ""), false);
        assertThat(application.stage()).isEqualTo(ApplicationStage.NOT_AWARDED);
    }

    @Test
    void whatWasNotScoredIsNotDecidedUpon() {
        assertRefused("application-stage.eligible", () -> CompetitionExamples.eligible()
                .decide(yuan(50_000, ""), false));
    }

    private static Money cent() {
        return new Money(new java.math.BigDecimal("0.01"));
    }
}
