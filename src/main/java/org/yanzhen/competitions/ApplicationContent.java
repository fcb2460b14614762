package org.yanzhen.competitions;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yanzhen.shared.InvalidInput.Mistakes;
import org.yanzhen.shared.Lengths;
import org.yanzhen.shared.Money;

/**
 * What a community asks money for. The form asks for it; these are the rules that hold whatever the form says.
 *
 * @param category one of the round's
 * @param keyPoint the number of the programme's key point it serves
 * @param answers to questions that administrators added to the form
 */
public record ApplicationContent(
        String title,
        String category,
        int keyPoint,
        String background,
        String plan,
        String results,
        List<BudgetItem> budget,
        Map<String, Object> answers) {

    static final Money LARGEST_LINE = Money.yuan(999_999_999);
    private static final int MOST_LINES = 30;

    /** @throws org.yanzhen.shared.InvalidInput with everything that is wrong */
    public ApplicationContent {
        budget = List.copyOf(budget);
        answers = Map.copyOf(answers);
        var mistakes = new Mistakes();
        mistakes.require(
                Lengths.isBetween(title, 4, Lengths.LONGEST_TITLE),
                "title",
                "text-length",
                "项目名称",
                4,
                Lengths.LONGEST_TITLE);
        mistakes.require(Lengths.isBetween(category, 1, 50), "category", "required", "项目类别");
        checkText(background, "background", "问题与背景", mistakes);
        checkText(plan, "plan", "实施方案", mistakes);
        checkText(results, "results", "预期成效", mistakes);
        checkBudget(budget, mistakes);
        mistakes.throwIfAny();
    }

    private static void checkText(String text, String field, String label, Mistakes mistakes) {
        mistakes.require(
                Lengths.isBetween(text, 1, Lengths.LONGEST_TEXT), field, "text-length", label, 1, Lengths.LONGEST_TEXT);
    }

    private static void checkBudget(List<BudgetItem> budget, Mistakes mistakes) {
        mistakes.require(!budget.isEmpty(), "budget", "budget-empty");
        mistakes.require(budget.size() <= MOST_LINES, "budget", "too-many-rows", "预算明细", MOST_LINES);
        IntStream.range(0, budget.size()).forEach(row -> {
            var line = budget.get(row);
            var at = "budget[" + row + "].";
            mistakes.require(Lengths.isBetween(line.item(), 1, 100), at + "item", "text-length", "预算科目", 1, 100);
            mistakes.require(
                    line.amount().exceeds(Money.ZERO) && !line.amount().exceeds(LARGEST_LINE),
                    at + "amount",
                    "amount-range",
                    LARGEST_LINE);
        });
    }

    public Money requested() {
        return Money.sum(budget.stream().map(BudgetItem::amount).toList());
    }
}
