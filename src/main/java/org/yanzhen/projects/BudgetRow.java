package org.yanzhen.projects;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.yanzhen.shared.Money;

/** A {@link BudgetLine} as it is kept. */
@Embeddable
class BudgetRow {

    private String item;

    @Embedded
    private Money amount;

    private String source;

    BudgetRow(BudgetLine line) {
        this.item = line.item();
        this.amount = line.amount();
        this.source = line.source();
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected BudgetRow() {}

    BudgetLine value() {
        return new BudgetLine(item, amount, source);
    }
}
