package org.yanzhen.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.projects.Examples.answering;
import static org.yanzhen.projects.Examples.costing;
import static org.yanzhen.projects.Examples.milestones;
import static org.yanzhen.projects.Examples.proposal;
import static org.yanzhen.projects.Examples.titled;
import static org.yanzhen.projects.Examples.with;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yanzhen.shared.Money;

class DifferenceTest {

    @Test
    void whatIsTheSameIsNotMentioned() {
        assertThat(Difference.between(proposal(), proposal())).isEmpty();
    }

    @Test
    void whatDiffersIsShownBeforeAndAfter() {
        assertThat(Difference.between(proposal(), titled("另一个名称")))
                .containsExactly(new Difference("项目名称", "2023 年老旧小区改造", "另一个名称"));
    }

    @Test
    void milestonesAreShownAsPeopleReadThem() {
        assertThat(Difference.between(proposal(), with(milestones(40, 20, 20, 20))))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.part()).isEqualTo("季度目标");
                    assertThat(difference.before()).startsWith("第一季度（25%）：目标 1；指标 1\n第二季度");
                    assertThat(difference.after()).startsWith("第一季度（40%）");
                });
    }

    @Test
    void moneyIsShownAsOfficialsWriteIt() {
        assertThat(Difference.between(proposal(), costing(new BudgetLine("管网改造", Money.yuan(330_000), ""))))
                .containsExactly(new Difference("预算明细", "管网改造 ￥300,000.00（社区自筹）", "管网改造 ￥330,000.00"));
    }

    /** Else the committee would decide on a change of which it sees nothing. */
    @Test
    void anAnswerToAQuestionThatAdministratorsAddedIsPartOfThePlan() {
        var before = answering(Map.of("households", Map.of("label", "受益户数", "value", 420)));
        var after = answering(Map.of(
                "households", Map.of("label", "受益户数", "value", new BigDecimal("500")),
                "lift", Map.of("label", "加装电梯", "value", true)));

        assertThat(Difference.between(before, after))
                .containsExactlyInAnyOrder(new Difference("受益户数", "420", "500"), new Difference("加装电梯", "", "true"));
    }
}
