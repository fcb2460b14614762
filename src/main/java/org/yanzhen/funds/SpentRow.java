package org.yanzhen.funds;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.yanzhen.shared.Money;

/** A {@link Spent} as it is kept. */
@Embeddable
class SpentRow {

    private int line;

    @Embedded
    private Money amount;

    private String receipts;

    SpentRow(Spent spent) {
        this.line = spent.line();
        this.amount = spent.amount();
        this.receipts = spent.receipts();
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected SpentRow() {}

    Spent value() {
        return new Spent(line, amount, receipts);
    }
}
