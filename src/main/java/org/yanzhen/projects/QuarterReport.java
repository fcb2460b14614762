package org.yanzhen.projects;

import java.util.List;
import org.yanzhen.shared.InvalidInput.Mistakes;
import org.yanzhen.shared.Money;

/**
 * What the secretary reports of a quarter.
 *
 * @param spent in this quarter
 * @param obstacles what stands in the way; may be empty
 * @param next what is planned for the next quarter
 * @param conditions in their order; none, where there are none or the form does not ask
 * @param overBudgetReason why all that was spent exceeds the budget; may be empty if it does not
 */
public record QuarterReport(
        List<Progress> progress,
        List<ConditionReport> conditions,
        Money spent,
        String obstacles,
        String next,
        String overBudgetReason) {

    public QuarterReport {
        progress = List.copyOf(progress);
        conditions = List.copyOf(conditions);
        var mistakes = new Mistakes();
        mistakes.require(
                progress.stream().map(Progress::milestone).toList().equals(List.of(1, 2, 3, 4)),
                "progress",
                "four-milestones",
                progress.size());
        for (var row : progress) {
            var at = "progress[" + (row.milestone() - 1) + "].";
            mistakes.require(row.percent() >= 0 && row.percent() <= 100, at + "percent", "percent-range");
            mistakes.require(
                    row.done().length() <= Proposal.LONGEST_TEXT,
                    at + "done",
                    "too-long",
                    "所做工作",
                    Proposal.LONGEST_TEXT,
                    row.done().length());
        }
        for (var row = 0; row < conditions.size(); row++) {
            var done = conditions.get(row).done();
            var at = "conditionReports[" + row + "].done";
            mistakes.require(!done.isBlank(), at, "reason-required");
            mistakes.require(
                    done.length() <= Proposal.LONGEST_TEXT,
                    at,
                    "too-long",
                    "落实情况",
                    Proposal.LONGEST_TEXT,
                    done.length());
        }
        mistakes.require(!spent.exceeds(Proposal.LARGEST_LINE), "spent", "amount-range", Proposal.LARGEST_LINE);
        mistakes.throwIfAny();
    }
}
