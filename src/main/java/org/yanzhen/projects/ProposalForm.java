package org.yanzhen.projects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yanzhen.engine.Submission;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Money;

/** A proposal in the fields of its forms: the same in the first proposal, a revision and a change. */
public final class ProposalForm {

    /** @throws InvalidInput if it is not a proposal that could be carried out */
    public static Proposal read(Submission form) {
        var milestones = form.rows("milestones");
        return new Proposal(
                form.text("title"),
                form.text("category"),
                keyPoint(form.text("keyPoint")),
                form.text("background"),
                form.text("goal"),
                form.text("measures"),
                IntStream.range(0, milestones.size())
                        .mapToObj(row -> milestone(row + 1, milestones.get(row)))
                        .toList(),
                form.rows("budget").stream().map(ProposalForm::budgetLine).toList(),
                form.unread());
    }

    private static Milestone milestone(int quarter, Submission row) {
        return new Milestone(quarter, row.text("goal"), row.text("indicator"), row.integer("weight"));
    }

    private static BudgetLine budgetLine(Submission row) {
        var amount = row.number("amount");
        if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > 2) {
            throw new InvalidInput("budget", "amount-range", Proposal.LARGEST_LINE);
        }
        return new BudgetLine(row.text("item"), new Money(amount), row.text("source"));
    }

    private static int keyPoint(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new InvalidInput("keyPoint", "required", "对应要点");
        }
    }

    /** The other way round, to fill the fields in. */
    public static Map<String, Object> write(Proposal proposal) {
        var fields = new LinkedHashMap<String, Object>();
        proposal.answers()
                .forEach((key, answer) ->
                        fields.put(key, answer instanceof Map<?, ?> kept ? kept.get("value") : answer));
        fields.put("title", proposal.title());
        fields.put("category", proposal.category());
        fields.put("keyPoint", String.valueOf(proposal.keyPoint()));
        fields.put("background", proposal.background());
        fields.put("goal", proposal.goal());
        fields.put("measures", proposal.measures());
        fields.put("milestones", milestones(proposal));
        fields.put(
                "budget",
                proposal.budget().stream()
                        .map(line -> Map.<String, Object>of(
                                "item", line.item(),
                                "amount", line.amount().amount(),
                                "source", line.source()))
                        .toList());
        return fields;
    }

    static List<Map<String, Object>> milestones(Proposal proposal) {
        return proposal.milestones().stream()
                .map(milestone -> Map.<String, Object>of(
                        "quarter", milestone.quarter(),
                        "goal", milestone.goal(),
                        "indicator", milestone.indicator(),
                        "weight", milestone.weight()))
                .toList();
    }

    private ProposalForm() {}
}
