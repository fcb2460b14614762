package org.yanzhen.competitions;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.yanzhen.shared.Money;

/** A {@link BudgetItem} as it is kept. */
@Embeddable
class ApplicationBudgetRow {

    private String item;

    @Embedded
    private Money amount;

    ApplicationBudgetRow(BudgetItem line) {
        this.item = line.item();
        this.amount = line.amount();
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected ApplicationBudgetRow() {}

    BudgetItem value() {
        return new BudgetItem(item, amount);
    }
}
