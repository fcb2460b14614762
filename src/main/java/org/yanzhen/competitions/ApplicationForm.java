package org.yanzhen.competitions;

import java.util.List;
import java.util.Map;
import org.yanzhen.engine.Submission;

/** An application in the fields of its forms: the same in the first version and a supplement. */
public final class ApplicationForm {

    /** @throws org.yanzhen.shared.InvalidInput if it is not an application that could be judged */
    public static ApplicationContent read(Submission form) {
        return new ApplicationContent(
                form.text("title"),
                form.text("category"),
                Integer.parseInt(form.text("keyPoint")),
                form.text("background"),
                form.text("plan"),
                form.text("results"),
                form.rows("budget").stream()
                        .map(row -> new BudgetItem(row.text("item"), row.money("amount")))
                        .toList(),
                form.unread());
    }

    /** The other way round, to fill the fields in. */
    public static Map<String, Object> write(ApplicationContent content) {
        return Map.of(
                "title", content.title(),
                "category", content.category(),
                "keyPoint", String.valueOf(content.keyPoint()),
                "background", content.background(),
                "plan", content.plan(),
                "results", content.results(),
                "budget", budget(content.budget()));
    }

    private static List<Map<String, Object>> budget(List<BudgetItem> lines) {
        return lines.stream()
                .map(line -> Map.<String, Object>of(
                        "item", line.item(), "amount", line.amount().amount().toPlainString()))
                .toList();
    }

    private ApplicationForm() {}
}
