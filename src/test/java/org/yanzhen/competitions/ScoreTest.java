package org.yanzhen.competitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.competitions.CompetitionExamples.CLOSES;
import static org.yanzhen.competitions.CompetitionExamples.EXPERT;
import static org.yanzhen.competitions.CompetitionExamples.OTHER_EXPERT;
import static org.yanzhen.testing.Refused.assertMistake;
import static org.yanzhen.testing.Refused.assertRefused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yanzhen.shared.UserId;

class ScoreTest {

    private final RoundRules rules = CompetitionExamples.rules();
    private final Application application = CompetitionExamples.eligible();
    private ExpertAssignment assignment = assignedTo(EXPERT);

    @BeforeEach
    void assigned() {
        assignment = assignedTo(EXPERT);
    }

    @Test
    void theTotalIsWeighted() {
        assertThat(give("10", "20").total()).isEqualByComparingTo("100");
        assertThat(give(assignedTo(OTHER_EXPERT), "5", "5").total()).isEqualByComparingTo("40");
    }

    @Test
    void noMorePointsThanTheMaximumAndNoneBelowNothing() {
        assertMistake("scores[0].points", "score-range", () -> give("10.1", "20"));
        assertMistake("scores[1].points", "score-range", () -> give("10", "-0.1"));
        assertMistake("scores[1].points", "score-range", () -> give("10", "19.95"));
        assertMistake("scores[1].points", "score-range", () -> give(Map.of("c1", BigDecimal.ONE)));
        assertMistake(
                "scores",
                "criterion-unknown",
                () -> give(Map.of("c1", BigDecimal.ONE, "c2", BigDecimal.ONE, "c3", BigDecimal.ONE)));
        assertThat(assignment.state()).isEqualTo(ExpertAssignment.State.ASSIGNED);
    }

    @Test
    void whatIsScoredIsFrozen() {
        give("8", "16");

        assertRefused("already-scored", () -> give("9", "16"));
        assertRefused("already-scored", assignment::recuse);
    }

    @Test
    void whoStoodAsideDoesNotScore() {
        assignment.recuse();

        assertRefused("not-assigned", () -> give("8", "16"));
    }

    @Test
    void afterTheScoringNobodyScores() {
        application.completeScoring(2, CLOSES);

        assertRefused("application-stage.scored", () -> give("8", "16"));
    }

    @Test
    void moreThanTheThresholdApartIsTooFar() {
        var high = give("10", "20");
        var atThreshold = give(assignedTo(OTHER_EXPERT), "8", "16");
        var below = give(assignedTo(new UserId("expert-3")), "8", "15.9");

        assertThat(Divergence.isAbove(rules.divergence(), List.of(high, atThreshold)))
                .isFalse();
        assertThat(Divergence.isAbove(rules.divergence(), List.of(below, high))).isTrue();
        assertThat(Divergence.isAbove(rules.divergence(), List.of(high))).isFalse();
        assertThat(Divergence.isAbove(rules.divergence(), List.of())).isFalse();
    }

    private ExpertAssignment assignedTo(UserId expert) {
        return new ExpertAssignment(application.round(), application.id(), expert, 1);
    }

    private Score give(String need, String feasibility) {
        return give(assignment, need, feasibility);
    }

    private Score give(ExpertAssignment to, String need, String feasibility) {
        return Score.give(
                application,
                to,
                Map.of("c1", new BigDecimal(need), "c2", new BigDecimal(feasibility)),
                "按标准评分。",
                rules,
                CLOSES);
    }

    private Score give(Map<String, BigDecimal> points) {
        return Score.give(application, assignment, points, "", rules, CLOSES);
    }
}
