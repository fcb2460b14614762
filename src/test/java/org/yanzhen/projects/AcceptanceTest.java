package org.yanzhen.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.projects.Examples.NOW;
import static org.yanzhen.projects.Examples.OFFICE;
import static org.yanzhen.projects.Examples.SECRETARY;
import static org.yanzhen.projects.Examples.TEAM;
import static org.yanzhen.projects.Examples.TODAY;
import static org.yanzhen.testing.Refused.assertMistake;
import static org.yanzhen.testing.Refused.assertRefused;

import jakarta.validation.Validation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanzhen.projects.Acceptance.State;
import org.yanzhen.projects.AcceptanceRubric.Criterion;
import org.yanzhen.shared.UserId;

class AcceptanceTest {

    private static final AcceptanceRubric RUBRIC = new AcceptanceRubric(
            List.of(
                    new Criterion("achievement", "目标完成", 40),
                    new Criterion("satisfaction", "群众满意", 25),
                    new Criterion("funds", "资金规范", 15),
                    new Criterion("example", "示范带动", 20)),
            90,
            70,
            3);
    private static final List<UserId> PANEL = people("expert-1", "expert-2", "housing-2");

    private final ProjectId project = ProjectId.next();
    private final Acceptance acceptance = new Acceptance(new AcceptanceId(project, 1));

    @Test
    void aCommunityLooksAtItselfATeamLooksOnTheSpotAndAPanelScores() {
        acceptance.evaluateSelf("四个目标全部完成", 95, SECRETARY, NOW);
        acceptance.checkOnSite(Verification.CONFIRM, TODAY, "", TEAM, NOW);
        acceptance.appoint(PANEL, 3, Set.of(SECRETARY), OFFICE, NOW);

        assertThat(acceptance.conclude(List.of(95, 90, 88), RUBRIC, NOW)).isEqualTo(AcceptanceResult.EXCELLENT);
        assertThat(acceptance.average())
                .hasValueSatisfying(mean -> assertThat(mean).isEqualTo("91.00"));
        assertThat(acceptance.state()).isEqualTo(State.CONCLUDED);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, 100, EXCELLENT",
        "90, 90, 90, EXCELLENT",
        "90, 90, 89, ACCEPTED",
        "70, 70, 70, ACCEPTED",
        "70, 70, 69, FAILED",
        "0, 0, 0, FAILED"
    })
    void theAverageDecidesAndALimitBelongsToTheBetterResult(int a, int b, int c, AcceptanceResult result) {
        scoring();

        assertThat(acceptance.conclude(List.of(a, b, c), RUBRIC, NOW)).isEqualTo(result);
        assertThat(acceptance.result()).contains(result);
    }

    @Test
    void theSecondAttemptIsTheLast() {
        assertThat(acceptance.isLast()).isFalse();
        assertThat(new Acceptance(new AcceptanceId(project, 2)).isLast()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void aCommunityGivesItselfZeroToAHundred(int score) {
        assertMistake("selfScore", "percent-range", () -> acceptance.evaluateSelf("总结", score, SECRETARY, NOW));
    }

    @Test
    void nobodyChecksWhatTheyEvaluated() {
        acceptance.evaluateSelf("总结", 95, SECRETARY, NOW);

        assertRefused("own-work", () -> acceptance.checkOnSite(Verification.CONFIRM, TODAY, "", SECRETARY, NOW));
    }

    @Test
    void whoeverDisputesSaysWhatTheyFound() {
        acceptance.evaluateSelf("总结", 95, SECRETARY, NOW);

        assertMistake(
                "findings",
                "reason-required",
                () -> acceptance.checkOnSite(Verification.DISPUTE, TODAY, "", TEAM, NOW));
    }

    @Nested
    class Panel {

        @Test
        void twoAreTooFewAndNobodySitsOnItTwice() {
            checked();

            assertMistake(
                    "panel", "panel-size", () -> acceptance.appoint(PANEL.subList(0, 2), 3, Set.of(), OFFICE, NOW));
            assertMistake(
                    "panel",
                    "panel-size",
                    () -> acceptance.appoint(
                            people("expert-1", "expert-1", "expert-2", "expert-3"), 3, Set.of(), OFFICE, NOW));
        }

        @Test
        void whoWroteEvaluatedOrCheckedCannotSitOnIt() {
            checked();

            for (var involved : List.of(SECRETARY, TEAM, new UserId("guihua-deputy"))) {
                assertRefused(
                        "panel-member-involved",
                        () -> acceptance.appoint(
                                List.of(PANEL.get(0), PANEL.get(1), involved),
                                3,
                                Set.of(new UserId("guihua-deputy")),
                                OFFICE,
                                NOW));
            }
            assertThat(acceptance.state()).isEqualTo(State.CHECKED);
        }

        @Test
        void allOfItScoreBeforeThereIsAResult() {
            scoring();

            assertRefused("scores-missing", () -> acceptance.conclude(List.of(95, 90), RUBRIC, NOW));
            assertThat(acceptance.result()).isEmpty();
        }
    }

    @Nested
    class Scores {

        private final Map<String, Integer> points =
                Map.of("achievement", 40, "satisfaction", 25, "funds", 15, "example", 20);

        @Test
        void pointsAddUp() {
            scoring();

            var score = AcceptanceScore.give(project, acceptance, points, "好", RUBRIC, PANEL.get(0), NOW);

            assertThat(score.total()).isEqualTo(100);
            assertThat(score.points()).containsEntry("funds", 15);
        }

        @Test
        void onlyThePanelScores() {
            scoring();

            assertRefused(
                    "not-on-panel", () -> AcceptanceScore.give(project, acceptance, points, "", RUBRIC, OFFICE, NOW));
        }

        @Test
        void nobodyScoresBeforeThePanelIsAppointed() {
            checked();

            assertRefused(
                    "acceptance-not-at-this-step",
                    () -> AcceptanceScore.give(project, acceptance, points, "", RUBRIC, PANEL.get(0), NOW));
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 41})
        void aVoteOutsideTheRubricIsRefused(int achievement) {
            assertMistake(
                    "achievement",
                    "points-range",
                    () -> RUBRIC.check(
                            Map.of("achievement", achievement, "satisfaction", 25, "funds", 15, "example", 20)));
        }

        @Test
        void aCriterionThatIsMissingIsRefused() {
            assertMistake(
                    "example",
                    "points-range",
                    () -> RUBRIC.check(Map.of("achievement", 40, "satisfaction", 25, "funds", 15)));
        }

        @Test
        void aCriterionThatDoesNotExistIsRefused() {
            assertMistake(
                    "charm",
                    "criterion-unknown",
                    () -> RUBRIC.check(
                            Map.of("achievement", 40, "satisfaction", 25, "funds", 15, "example", 20, "charm", 5)));
        }
    }

    @Test
    void everyStepWaitsForTheOneBefore() {
        assertRefused(
                "acceptance-not-at-this-step",
                () -> acceptance.checkOnSite(Verification.CONFIRM, TODAY, "", TEAM, NOW));
        assertRefused("acceptance-not-at-this-step", () -> acceptance.appoint(PANEL, 3, Set.of(), OFFICE, NOW));
        assertRefused("acceptance-not-at-this-step", () -> acceptance.conclude(List.of(), RUBRIC, NOW));
        scoring();
        assertRefused("acceptance-not-at-this-step", () -> acceptance.evaluateSelf("总结", 95, SECRETARY, NOW));
    }

    @Test
    void aRubricWhosePointsDoNotMakeAHundredDoesNotEvenStart() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var incomplete = new AcceptanceRubric(List.of(new Criterion("achievement", "目标完成", 99)), 90, 70, 3);

            assertThat(factory.getValidator().validate(incomplete)).hasSize(1);
            assertThat(factory.getValidator().validate(RUBRIC)).isEmpty();
        }
    }

    private void checked() {
        acceptance.evaluateSelf("四个目标全部完成", 95, SECRETARY, NOW);
        acceptance.checkOnSite(Verification.CONFIRM, TODAY, "", TEAM, NOW);
    }

    private void scoring() {
        checked();
        acceptance.appoint(PANEL, 3, Set.of(SECRETARY), OFFICE, NOW);
    }

    private static List<UserId> people(String... names) {
        return Arrays.stream(names).map(UserId::new).toList();
    }
}
