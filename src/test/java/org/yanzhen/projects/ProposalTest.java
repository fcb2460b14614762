package org.yanzhen.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yanzhen.projects.Examples.costing;
import static org.yanzhen.projects.Examples.milestones;
import static org.yanzhen.projects.Examples.proposal;
import static org.yanzhen.projects.Examples.titled;
import static org.yanzhen.projects.Examples.with;
import static org.yanzhen.testing.Refused.assertMistake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanzhen.engine.Submission;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.InvalidInput.Mistake;
import org.yanzhen.shared.Money;

/** What a proposal must be, whatever the form says. */
class ProposalTest {

    @Test
    void fourQuartersWhoseWeightsMakeAHundredAndABudgetAreAProposal() {
        assertThat(proposal().total()).isEqualTo(Money.yuan(300_000));
    }

    @ParameterizedTest
    @CsvSource({"30, 30, 30, 30", "25, 25, 25, 24", "0, 0, 0, 0"})
    void weightsThatDoNotMakeAHundredAreRefused(int first, int second, int third, int fourth) {
        assertMistake("milestones", "weights", () -> with(milestones(first, second, third, fourth)));
    }

    @Test
    void aWeightBelowZeroIsRefusedEvenIfTheSumIsRight() {
        assertMistake("milestones[3].weight", "weight-range", () -> with(milestones(50, 30, 40, -20)));
    }

    @Test
    void fiveMilestonesAreOneTooMany() {
        assertMistake("milestones", "four-milestones", () -> with(milestones(20, 20, 20, 20, 20)));
    }

    @Test
    void threeMilestonesAreOneTooFew() {
        assertMistake("milestones", "four-milestones", () -> with(milestones(40, 30, 30)));
    }

    @Test
    void milestonesComeInTheOrderOfTheirQuarters() {
        var milestones = new ArrayList<>(milestones(25, 25, 25, 25));
        Collections.swap(milestones, 0, 1);

        assertMistake("milestones", "four-milestones", () -> with(milestones));
    }

    @Test
    void aMilestoneNeedsAGoalAndAnIndicator() {
        var milestones = new ArrayList<>(milestones(25, 25, 25, 25));
        milestones.set(2, new Milestone(3, "　", "指标", 25));

        assertMistake("milestones[2].goal", "text-length", () -> with(milestones));

        milestones.set(2, new Milestone(3, "目标", "指".repeat(501), 25));

        assertMistake("milestones[2].indicator", "text-length", () -> with(milestones));
    }

    @Test
    void aTitleOfTwoThousandCharactersIsRefused() {
        assertMistake("title", "text-length", () -> titled(Examples.LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "三个字", " 三个字 "})
    void aTitleTooShortToSayAnythingIsRefused(String title) {
        assertMistake("title", "text-length", () -> titled(title));
    }

    @Test
    void aRareCharacterCountsAsOne() {
        assertThatCode(() -> titled("𠮷".repeat(Proposal.LONGEST_TITLE))).doesNotThrowAnyException();
        assertMistake("title", "text-length", () -> titled("𠮷".repeat(Proposal.LONGEST_TITLE + 1)));
    }

    @Test
    void negativeMoneyDoesNotExist() {
        assertMistake("budget", "amount-range", () -> ProposalForm.read(form(Map.of("amount", new BigDecimal("-1")))));
    }

    @Test
    void moneyHasTwoDecimals() {
        assertMistake(
                "budget", "amount-range", () -> ProposalForm.read(form(Map.of("amount", new BigDecimal("0.001")))));
    }

    @Test
    void aLineOfNothingIsNoLine() {
        assertMistake("budget[0].amount", "amount-range", () -> costing(new BudgetLine("办公", Money.ZERO, "")));
    }

    @Test
    void aLineOfMoreThanTheLargestIsRefused() {
        assertThat(costing(new BudgetLine("土建", Proposal.LARGEST_LINE, "")).total())
                .isEqualTo(Proposal.LARGEST_LINE);
        assertMistake(
                "budget[1].amount",
                "amount-range",
                () -> costing(
                        new BudgetLine("办公", Money.yuan(1), ""),
                        new BudgetLine("土建", Proposal.LARGEST_LINE.plus(new Money(new BigDecimal("0.01"))), "")));
    }

    @Test
    void aBudgetOfThirtyLinesIsTheLongest() {
        var line = new BudgetLine("办公", Money.yuan(1), "");

        assertThat(costing(Collections.nCopies(30, line).toArray(BudgetLine[]::new))
                        .total())
                .isEqualTo(Money.yuan(30));
        assertMistake(
                "budget",
                "too-many-rows",
                () -> costing(Collections.nCopies(31, line).toArray(BudgetLine[]::new)));
    }

    @Test
    void aProjectMayCostNothing() {
        assertThat(costing().total()).isEqualTo(Money.ZERO);
    }

    @Test
    void thePersonSeesAllMistakesAtOnce() {
        var refusal = Objects.requireNonNull(catchThrowableOfType(
                InvalidInput.class,
                () -> new Proposal("短", "", 6, "", "目标", "措施", milestones(100), List.of(), Map.of())));

        assertThat(refusal.mistakes())
                .extracting(Mistake::field)
                .containsExactly("title", "category", "background", "milestones");
        assertThat(refusal).hasMessageContainingAll("项目名称", "项目类别", "问题与背景", "四个季度");
    }

    @Test
    void whatTheFormSaysIsWhatIsProposedAndTheOtherWayRound() {
        assertThat(ProposalForm.read(form(Map.of()))).isEqualTo(proposal());
        assertThat(ProposalForm.write(proposal()))
                .containsEntry("title", proposal().title())
                .containsEntry("keyPoint", "6")
                .containsEntry(
                        "budget",
                        List.of(Map.of("item", "管网改造", "amount", new BigDecimal("300000.00"), "source", "社区自筹")));
    }

    @Test
    void anAnswerToAQuestionThatAdministratorsAddedIsKeptWithItsLabel() {
        var answers = answers();
        answers.put("households", new BigDecimal("420"));
        var read = ProposalForm.read(new Submission(answers, Map.of("households", "受益户数"), Examples.SECRETARY));

        assertThat(read.answers())
                .containsExactly(Map.entry("households", Map.of("label", "受益户数", "value", new BigDecimal("420"))));
        assertThat(ProposalForm.write(read)).containsEntry("households", new BigDecimal("420"));
    }

    @Test
    void aKeyPointIsANumber() {
        var answers = answers();
        answers.put("keyPoint", "六");

        assertMistake(
                "keyPoint", "required", () -> ProposalForm.read(new Submission(answers, Map.of(), Examples.SECRETARY)));
    }

    private static Submission form(Map<String, Object> budgetLine) {
        var answers = answers();
        var line = new LinkedHashMap<String, Object>(Map.of("item", "管网改造", "source", "社区自筹"));
        line.put("amount", new BigDecimal("300000"));
        line.putAll(budgetLine);
        answers.put("budget", List.of(line));
        return new Submission(answers, Map.of(), Examples.SECRETARY);
    }

    /** As the server hands them on after checking the form. */
    private static Map<String, Object> answers() {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("title", proposal().title());
        answers.put("category", proposal().category());
        answers.put("keyPoint", "6");
        answers.put("background", proposal().background());
        answers.put("goal", proposal().goal());
        answers.put("measures", proposal().measures());
        answers.put(
                "milestones",
                proposal().milestones().stream()
                        .map(milestone -> Map.of(
                                "goal", milestone.goal(),
                                "indicator", milestone.indicator(),
                                "weight", BigDecimal.valueOf(milestone.weight())))
                        .toList());
        return answers;
    }
}
