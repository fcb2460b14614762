package org.yanzhen.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.projects.Examples.COMMITTEE;
import static org.yanzhen.projects.Examples.NOW;
import static org.yanzhen.projects.Examples.OFFICE;
import static org.yanzhen.projects.Examples.SECRETARY;
import static org.yanzhen.projects.Examples.aimingAt;
import static org.yanzhen.projects.Examples.answering;
import static org.yanzhen.projects.Examples.costing;
import static org.yanzhen.projects.Examples.milestones;
import static org.yanzhen.projects.Examples.projectAt;
import static org.yanzhen.projects.Examples.proposal;
import static org.yanzhen.projects.Examples.titled;
import static org.yanzhen.projects.Examples.with;
import static org.yanzhen.testing.Refused.assertMistake;
import static org.yanzhen.testing.Refused.assertRefused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanzhen.projects.ChangeRequest.State;
import org.yanzhen.shared.Money;

class ChangeRequestTest {

    private static final Proposal AFTER = aimingAt("完成八个小区改造");

    private final Project project = projectAt(Stage.RUNNING);
    private final ChangeRequest change = ChangeRequest.request(project, AFTER, "居民要求", SECRETARY, NOW);

    @Test
    void whatIsCheckedAndDecidedBecomesThePlanAndTheOldOneIsKept() {
        change.check(true, "", OFFICE, NOW);
        change.decide(true, "", COMMITTEE, NOW);
        change.applyTo(project, NOW);

        assertThat(project.proposal()).isEqualTo(AFTER);
        assertThat(change.before()).isEqualTo(proposal());
        assertThat(change.state()).isEqualTo(State.APPLIED);
        assertThat(change.isPending()).isFalse();
    }

    @Test
    void aSmallChangeNeedsNoDecision() {
        change.check(true, "", OFFICE, NOW);
        change.applyTo(project, NOW);

        assertThat(project.proposal()).isEqualTo(AFTER);
    }

    @Test
    void nothingIsAppliedUnchecked() {
        assertRefused("change-not-at-this-step", () -> change.applyTo(project, NOW));
        assertThat(project.proposal()).isEqualTo(proposal());
    }

    @Test
    void whatIsRefusedIsRefusedForGood() {
        change.check(false, "依据不足", OFFICE, NOW);

        assertThat(change.state()).isEqualTo(State.REFUSED);
        assertRefused("change-not-at-this-step", () -> change.decide(true, "", COMMITTEE, NOW));
        assertRefused("change-not-at-this-step", () -> change.applyTo(project, NOW));
    }

    @Test
    void whoeverRefusesSaysWhy() {
        assertMistake("remarks", "reason-required", () -> change.check(false, "", OFFICE, NOW));
        change.check(true, "", OFFICE, NOW);
        assertMistake("reason", "reason-required", () -> change.decide(false, " ", COMMITTEE, NOW));
    }

    @Test
    void nobodyChecksOrDecidesOnWhatTheyAskedForOrChecked() {
        assertRefused("own-work", () -> change.check(true, "", SECRETARY, NOW));
        change.check(true, "", OFFICE, NOW);
        assertRefused("own-work", () -> change.decide(true, "", SECRETARY, NOW));
        assertRefused("own-work", () -> change.decide(true, "", OFFICE, NOW));
    }

    @Test
    void aChangeHasAReasonAndChangesSomething() {
        assertMistake("reason", "reason-required", () -> ChangeRequest.request(project, AFTER, "", SECRETARY, NOW));
        assertMistake(
                "reason", "nothing-changed", () -> ChangeRequest.request(project, proposal(), "居民要求", SECRETARY, NOW));
    }

    /** A number comes back from the database as another type than it comes from the form. */
    @Test
    void theSameAnswerReadFromTheDatabaseIsNoChange() {
        var asked = Project.propose(ProjectId.next(), "guihua", 2023, 1, null, answering(answer(420)), SECRETARY, NOW);
        Examples.agree(asked);
        asked.decide(Decision.APPROVE, "", "", COMMITTEE, Set.of(), NOW);

        assertMistake(
                "reason",
                "nothing-changed",
                () -> ChangeRequest.request(asked, answering(answer(new BigDecimal("420"))), "居民要求", SECRETARY, NOW));
    }

    private static Map<String, Object> answer(Object value) {
        return Map.of("households", Map.of("label", "受益户数", "value", value));
    }

    @Test
    void whatIsPendingWhenTheProjectEndsLapses() {
        change.lapse();

        assertThat(change.state()).isEqualTo(State.LAPSED);
        assertRefused("change-not-at-this-step", () -> change.check(true, "", OFFICE, NOW));
    }

    @Test
    void whatIsOverDoesNotLapse() {
        change.check(false, "依据不足", OFFICE, NOW);
        change.lapse();

        assertThat(change.state()).isEqualTo(State.REFUSED);
    }

    @Test
    void aGoalOrAMilestoneThatIsAnotherChangesTheGoals() {
        assertThat(change.changesGoals()).isTrue();
        assertThat(request(with(milestones(40, 20, 20, 20))).changesGoals()).isTrue();
        assertThat(request(titled("另一个名称")).changesGoals()).isFalse();
        assertThat(request(costing()).changesGoals()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"330000, 10.00", "330030, 10.01", "150000, -50.00", "300000, 0.00"})
    void theIncreaseIsInPercentOfWhatItWas(long yuan, String percent) {
        var line = new BudgetLine("管网改造", Money.yuan(yuan), "街道补助");

        assertThat(request(costing(line)).budgetIncreasePercent()).isEqualTo(percent);
    }

    @Test
    void moneyWhereThereWasNoneIsAHundredPercentMore() {
        var free = Project.propose(ProjectId.next(), "guihua", 2023, 1, null, costing(), SECRETARY, NOW);
        Examples.agree(free);
        free.decide(Decision.APPROVE, "", "", COMMITTEE, Set.of(), NOW);

        assertThat(ChangeRequest.request(free, proposal(), "需要资金", SECRETARY, NOW)
                        .budgetIncreasePercent())
                .isEqualByComparingTo("100");
        assertThat(ChangeRequest.request(free, with(milestones(40, 20, 20, 20), List.of()), "调整", SECRETARY, NOW)
                        .budgetIncreasePercent())
                .isZero();
    }

    private ChangeRequest request(Proposal after) {
        return ChangeRequest.request(project, after, "居民要求", SECRETARY, NOW);
    }
}
