package org.yanzhen.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.projects.Examples.COMMITTEE;
import static org.yanzhen.projects.Examples.NOW;
import static org.yanzhen.projects.Examples.SECRETARY;
import static org.yanzhen.projects.Examples.TEAM;
import static org.yanzhen.projects.Examples.TODAY;
import static org.yanzhen.testing.Refused.assertMistake;
import static org.yanzhen.testing.Refused.assertRefused;

import org.junit.jupiter.api.Test;
import org.yanzhen.projects.Rectification.State;

class RectificationTest {

    private final Rectification rectification =
            Rectification.demand(RectificationId.ofQuarter(ProjectId.next(), 2), "补齐消防通道", TODAY.plusDays(14), NOW);

    @Test
    void whatIsDoneIsLookedAtAgainAndThenPasses() {
        rectification.report("通道已打通", SECRETARY, NOW);
        rectification.recheck(true, "", TEAM, NOW);

        assertThat(rectification.state()).isEqualTo(State.PASSED);
        assertThat(rectification.origin()).isEqualTo("Q2");
        assertThat(rectification.supervisions()).isZero();
    }

    @Test
    void whatStillFailsIsSupervisedAndDoneAgainUntilANewDay() {
        rectification.report("通道已打通", SECRETARY, NOW);
        rectification.recheck(false, "仍有杂物", TEAM, NOW);
        assertThat(rectification.state()).isEqualTo(State.TO_BE_SUPERVISED);

        rectification.supervise("挂牌督办", TODAY.plusDays(30), TODAY, COMMITTEE, NOW);

        assertThat(rectification.state()).isEqualTo(State.OPEN);
        assertThat(rectification.deadline()).isEqualTo(TODAY.plusDays(30));
        assertThat(rectification.supervisions()).isEqualTo(1);
        assertThat(rectification.findings()).isEqualTo("仍有杂物");
        rectification.report("杂物已清理", SECRETARY, NOW);
        assertThat(rectification.findings()).as("about what was done before").isEmpty();
        rectification.recheck(true, "", TEAM, NOW);
        assertThat(rectification.state()).isEqualTo(State.PASSED);
    }

    @Test
    void aDeadlineThatGoesByWithoutAWordIsSupervisedToo() {
        rectification.overdue(NOW);

        assertThat(rectification.state()).isEqualTo(State.TO_BE_SUPERVISED);
        assertRefused("rectification-not-at-this-step", () -> rectification.report("迟了", SECRETARY, NOW));
    }

    @Test
    void whatWasReportedInTimeIsNotOverdue() {
        rectification.report("通道已打通", SECRETARY, NOW);

        assertRefused("rectification-not-at-this-step", () -> rectification.overdue(NOW));
    }

    @Test
    void nobodyRechecksTheirOwnWork() {
        rectification.report("通道已打通", SECRETARY, NOW);

        assertRefused("own-work", () -> rectification.recheck(true, "", SECRETARY, NOW));
    }

    @Test
    void whoeverReportsOrFindsFaultSaysWhat() {
        assertMistake("done", "reason-required", () -> rectification.report(" ", SECRETARY, NOW));
        rectification.report("通道已打通", SECRETARY, NOW);
        assertMistake("findings", "reason-required", () -> rectification.recheck(false, "", TEAM, NOW));
    }

    @Test
    void aNewDeadlineLiesAheadAndComesWithAMeasure() {
        rectification.overdue(NOW);

        assertMistake("deadline", "deadline-past", () -> rectification.supervise("督办", TODAY, TODAY, COMMITTEE, NOW));
        assertMistake(
                "measure",
                "reason-required",
                () -> rectification.supervise("", TODAY.plusDays(1), TODAY, COMMITTEE, NOW));
        assertThat(rectification.state()).isEqualTo(State.TO_BE_SUPERVISED);
    }

    @Test
    void nothingIsSupervisedThatIsOnItsWay() {
        assertRefused(
                "rectification-not-at-this-step",
                () -> rectification.supervise("督办", TODAY.plusDays(1), TODAY, COMMITTEE, NOW));
    }

    @Test
    void whatPassedIsOver() {
        rectification.report("通道已打通", SECRETARY, NOW);
        rectification.recheck(true, "", TEAM, NOW);

        assertRefused("rectification-not-at-this-step", () -> rectification.report("再来", SECRETARY, NOW));
        assertRefused("rectification-not-at-this-step", () -> rectification.recheck(true, "", TEAM, NOW));
    }
}
