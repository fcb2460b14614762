package org.yanzhen.projects;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yanzhen.shared.InvalidInput.Mistakes;
import org.yanzhen.shared.Lengths;
import org.yanzhen.shared.Money;

/**
 * What a community sets out to do in a year. The form asks for it; these are the rules that hold whatever the form
 * says.
 *
 * @param keyPoint the number of the programme's key point it serves
 * @param milestones one for each quarter, in order
 * @param answers to questions that administrators added to the form
 */
public record Proposal(
        String title,
        String category,
        int keyPoint,
        String background,
        String goal,
        String measures,
        List<Milestone> milestones,
        List<BudgetLine> budget,
        Map<String, Object> answers) {

    public static final int LONGEST_TITLE = 100;
    static final int LONGEST_TEXT = 5_000;
    static final Money LARGEST_LINE = Money.yuan(999_999_999);

    public Proposal {
        milestones = List.copyOf(milestones);
        budget = List.copyOf(budget);
        answers = Map.copyOf(answers);
        var mistakes = new Mistakes();
        mistakes.require(Lengths.isBetween(title, 4, LONGEST_TITLE), "title", "text-length", "项目名称", 4, LONGEST_TITLE);
        mistakes.require(Lengths.isBetween(category, 1, 50), "category", "required", "项目类别");
        mistakes.require(
                Lengths.isBetween(background, 1, LONGEST_TEXT), "background", "text-length", "问题与背景", 1, LONGEST_TEXT);
        mistakes.require(Lengths.isBetween(goal, 1, LONGEST_TEXT), "goal", "text-length", "总体目标", 1, LONGEST_TEXT);
        mistakes.require(
                Lengths.isBetween(measures, 1, LONGEST_TEXT), "measures", "text-length", "主要措施", 1, LONGEST_TEXT);
        checkMilestones(milestones, mistakes);
        checkBudget(budget, mistakes);
        mistakes.throwIfAny();
    }

    private static void checkMilestones(List<Milestone> milestones, Mistakes mistakes) {
        var quarters = milestones.stream().map(Milestone::quarter).toList();
        mistakes.require(quarters.equals(List.of(1, 2, 3, 4)), "milestones", "four-milestones", milestones.size());
        var weights = milestones.stream().mapToInt(Milestone::weight).sum();
        mistakes.require(weights == 100, "milestones", "weights", weights);
        IntStream.range(0, milestones.size()).forEach(row -> {
            var milestone = milestones.get(row);
            var at = "milestones[" + row + "].";
            mistakes.require(Lengths.isBetween(milestone.goal(), 1, 500), at + "goal", "text-length", "季度目标", 1, 500);
            mistakes.require(
                    Lengths.isBetween(milestone.indicator(), 1, 500), at + "indicator", "text-length", "考核指标", 1, 500);
            mistakes.require(milestone.weight() >= 0 && milestone.weight() <= 100, at + "weight", "weight-range");
        });
    }

    private static void checkBudget(List<BudgetLine> budget, Mistakes mistakes) {
        mistakes.require(budget.size() <= 30, "budget", "too-many-rows", "预算明细", 30);
        IntStream.range(0, budget.size()).forEach(row -> {
            var line = budget.get(row);
            var at = "budget[" + row + "].";
            mistakes.require(Lengths.isBetween(line.item(), 1, 100), at + "item", "text-length", "预算科目", 1, 100);
            mistakes.require(
                    line.amount().exceeds(Money.ZERO) && !line.amount().exceeds(LARGEST_LINE),
                    at + "amount",
                    "amount-range",
                    LARGEST_LINE);
            mistakes.require(Lengths.isBetween(line.source(), 0, 100), at + "source", "text-length", "资金来源", 0, 100);
        });
    }

    public Money total() {
        return Money.sum(budget.stream().map(BudgetLine::amount).toList());
    }
}
