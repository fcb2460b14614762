package org.yanzhen.projects;

import java.util.Collection;
import java.util.Optional;
import org.yanzhen.shared.Money;

/**
 * What a project has used of its budget, as its quarters were reported.
 *
 * @param spent in all quarters together
 */
public record Spending(Money budget, Money spent) {

    /** @param reviews of the project, those that count */
    public static Spending of(Project project, Collection<QuarterlyReview> reviews) {
        return new Spending(
                project.budgetTotal(),
                Money.sum(reviews.stream()
                        .flatMap(review -> review.spent().stream())
                        .toList()));
    }

    /** What is left; zero, if the budget is used up. */
    public Money left() {
        return budget.lessAtMost(spent);
    }

    /** By how much the budget is exceeded; nothing, if it is not. */
    public Optional<Money> excess() {
        return spent.exceeds(budget) ? Optional.of(spent.minus(budget)) : Optional.empty();
    }

    Spending with(Money more) {
        return new Spending(budget, spent.plus(more));
    }
}
