package org.yanzhen.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yanzhen.projects.Examples.NOW;
import static org.yanzhen.projects.Examples.OFFICE;
import static org.yanzhen.projects.Examples.SECRETARY;
import static org.yanzhen.projects.Examples.TEAM;
import static org.yanzhen.projects.Examples.projectAt;
import static org.yanzhen.projects.Examples.saidBy;
import static org.yanzhen.testing.Refused.assertMistake;
import static org.yanzhen.testing.Refused.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanzhen.projects.ProjectEvent.QuarterReported;
import org.yanzhen.projects.QuarterlyReview.State;
import org.yanzhen.shared.ChinaTime;
import org.yanzhen.shared.Money;

class QuarterlyReviewTest {

    private static final LocalDate DUE = LocalDate.of(2023, 4, 10);
    private static final Spending NOTHING_SPENT = new Spending(Money.yuan(300_000), Money.ZERO);
    private static final LocalDate VISIT = LocalDate.of(2023, 4, 8);

    private final QuarterlyReview review = QuarterlyReview.open(projectAt(Stage.RUNNING), 1, DUE, NOW);

    @Test
    void aReportIsVerifiedOnTheSpotAndThenGetsItsLight() {
        report(NOW);
        assertThat(review.state()).isEqualTo(State.REPORTED);

        review.verify(Verification.CONFIRM, VISIT, "", TEAM, NOW);
        assertThat(review.state()).isEqualTo(State.VERIFIED);

        review.light(Light.GREEN, "", OFFICE, NOW);
        assertThat(review.state()).isEqualTo(State.LIT);
        assertThat(review.light()).contains(Light.GREEN);
        assertThat(review.isUnderWay()).isFalse();
    }

    @Test
    void aReportMayComeUntilTheLastSecondOfTheDayItIsDueInChina() {
        report(Instant.parse("2023-04-10T15:59:59Z"));

        assertThat(review.late()).isFalse();
        assertThat(saidBy(review))
                .contains(new QuarterReported(
                        review.project(), SECRETARY, Instant.parse("2023-04-10T15:59:59Z"), 1, false, ""));
    }

    @Test
    void aSecondLaterItIsLate() {
        report(Instant.parse("2023-04-10T16:00:00Z"));

        assertThat(review.late()).isTrue();
    }

    @Test
    void theDayItIsDueNeverMoves() {
        review.escalate(NOW);
        report(NOW);
        review.verify(Verification.CONFIRM, VISIT, "", TEAM, NOW);
        review.sendBack("请补充佐证", OFFICE, NOW);
        report(NOW);

        assertThat(review.dueOn()).isEqualTo(DUE);
        assertThat(review.escalated()).isTrue();
    }

    @Test
    void whatIsSentBackIsReportedVerifiedAndJudgedAgain() {
        report(NOW);
        review.verify(Verification.CONFIRM, VISIT, "", TEAM, NOW);

        review.sendBack("请补充佐证", OFFICE, NOW);

        assertThat(review.state()).isEqualTo(State.OPEN);
        assertThat(review.remark()).isEqualTo("请补充佐证");
        report(NOW);
        assertRefused("review-not-at-this-step", () -> review.light(Light.GREEN, "", OFFICE, NOW));
    }

    @Test
    void whatWasVerifiedBeforeAReportWasReturnedDoesNotStandBesideTheNewOne() {
        report(NOW);
        review.verify(Verification.DISPUTE, VISIT, "台账与现场不符", TEAM, NOW);
        review.sendBack("请补充佐证", OFFICE, NOW);

        report(NOW);

        assertThat(review.verification()).isEmpty();
        assertThat(review.visitedOn()).isEmpty();
        assertThat(review.findings()).isEmpty();
        assertThat(review.remark()).as("what was asked for").isEqualTo("请补充佐证");
    }

    @Test
    void aReportThatNeverComesIsMissingWhichIsAStateOfItsOwn() {
        review.missing(NOW);

        assertThat(review.state()).isEqualTo(State.MISSING);
        assertThat(review.light()).isEmpty();
        assertRefused("review-not-at-this-step", () -> report(NOW));
    }

    @Test
    void aProjectThatStoodStillNeedsNoReport() {
        var exempt = QuarterlyReview.exempt(projectAt(Stage.SUSPENDED), 1, DUE, NOW);

        assertThat(exempt.isUnderWay()).isFalse();
        assertRefused(
                "review-exempt",
                () -> exempt.report(report(80_000, ""), NOTHING_SPENT, SECRETARY, NOW, ChinaTime.ZONE));
    }

    @Nested
    class Reasons {

        @Test
        void aTeamThatDisputesSaysWhatItFound() {
            report(NOW);

            assertMistake(
                    "findings", "reason-required", () -> review.verify(Verification.DISPUTE, VISIT, " ", TEAM, NOW));
        }

        @ParameterizedTest
        @EnumSource(names = {"AMBER", "RED"})
        void aLightThatIsNotGreenNeedsARemark(Light light) {
            verified();

            assertMistake("remark", "reason-required", () -> review.light(light, "", OFFICE, NOW));
            assertThat(review.state()).isEqualTo(State.VERIFIED);
        }

        @Test
        void whatIsSentBackSaysWhatIsMissing() {
            verified();

            assertMistake("remark", "reason-required", () -> review.sendBack("", OFFICE, NOW));
        }
    }

    @Nested
    class SeparationOfDuties {

        @Test
        void nobodyVerifiesTheirOwnReport() {
            report(NOW);

            assertRefused("own-work", () -> review.verify(Verification.CONFIRM, VISIT, "", SECRETARY, NOW));
        }

        @Test
        void nobodyJudgesWhatTheyReportedOrVerified() {
            verified();

            for (var involved : List.of(SECRETARY, TEAM)) {
                assertRefused("own-work", () -> review.light(Light.GREEN, "", involved, NOW));
                assertRefused("own-work", () -> review.sendBack("请补充", involved, NOW));
            }
        }
    }

    @Nested
    class Order {

        @Test
        void nothingIsVerifiedBeforeItIsReported() {
            assertRefused("review-not-at-this-step", () -> review.verify(Verification.CONFIRM, VISIT, "", TEAM, NOW));
        }

        @Test
        void nothingIsReportedTwice() {
            report(NOW);

            assertRefused("review-not-at-this-step", () -> report(NOW));
        }

        @Test
        void whatCameIsNeitherLateNorMissingAnyMore() {
            report(NOW);

            assertRefused("review-not-at-this-step", () -> review.escalate(NOW));
            assertRefused("review-not-at-this-step", () -> review.missing(NOW));
        }

        @Test
        void aLightIsSetOnce() {
            verified();
            review.light(Light.RED, "限期整改", OFFICE, NOW);

            assertRefused("review-not-at-this-step", () -> review.light(Light.GREEN, "", OFFICE, NOW));
        }
    }

    @Nested
    class Reports {

        private final Spending before = new Spending(Money.yuan(300_000), Money.yuan(250_000));

        @Test
        void theBudgetMayBeUsedUpWithoutAWord() {
            review.report(report(50_000, "不需要"), before, SECRETARY, NOW, ChinaTime.ZONE);

            assertThat(review.overBudget()).isEmpty();
            assertThat(review.overBudgetReason()).isEmpty();
        }

        @Test
        void moreThanTheBudgetOfAllQuartersTogetherNeedsAReasonAndIsMarked() {
            assertMistake(
                    "overBudgetReason",
                    "over-budget",
                    () -> review.report(report(50_001, " "), before, SECRETARY, NOW, ChinaTime.ZONE));
            assertThat(review.state()).isEqualTo(State.OPEN);

            review.report(report(50_001, "管网加长"), before, SECRETARY, NOW, ChinaTime.ZONE);

            assertThat(review.overBudget()).contains(Money.yuan(1));
            assertThat(review.overBudgetReason()).isEqualTo("管网加长");
            assertThat(saidBy(review))
                    .contains(new QuarterReported(review.project(), SECRETARY, NOW, 1, false, "管网加长"));
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 101})
        void progressLiesBetweenZeroAndAHundred(int percent) {
            assertMistake(
                    "progress[0].percent",
                    "percent-range",
                    () -> new QuarterReport(progress(percent, 0, 0, 0), List.of(), Money.ZERO, "", "", ""));
        }

        @Test
        void eachOfTheFourMilestonesIsReportedOn() {
            assertMistake(
                    "progress",
                    "four-milestones",
                    () -> new QuarterReport(progress(100, 50, 0), List.of(), Money.ZERO, "", "", ""));
        }

        @Test
        void nobodySpendsMoreThanTheLargestAmount() {
            assertMistake(
                    "spent",
                    "amount-range",
                    () -> new QuarterReport(progress(0, 0, 0, 0), List.of(), Money.yuan(1_000_000_000), "", "", ""));
        }

        @Test
        void moneySpentIsNeverNegative() {
            assertThatThrownBy(() -> Money.yuan(-1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void verified() {
        report(NOW);
        review.verify(Verification.CONFIRM, VISIT, "", TEAM, NOW);
    }

    private void report(Instant at) {
        review.report(report(80_000, ""), NOTHING_SPENT, SECRETARY, at, ChinaTime.ZONE);
    }

    private static QuarterReport report(long spent, String overBudgetReason) {
        return new QuarterReport(progress(100, 40, 0, 0), List.of(), Money.yuan(spent), "", "继续推进", overBudgetReason);
    }

    private static List<Progress> progress(int... percents) {
        return IntStream.range(0, percents.length)
                .mapToObj(row -> new Progress(row + 1, percents[row], "已开展"))
                .toList();
    }
}
