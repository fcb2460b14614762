package org.yanzhen.funds;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.yanzhen.shared.Money;

/** An {@link AwardLine} as it is kept. */
@Embeddable
class LineRow {

    private String item;

    @Embedded
    private Money amount;

    LineRow(AwardLine line) {
        this.item = line.item();
        this.amount = line.amount();
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected LineRow() {}

    AwardLine value() {
        return new AwardLine(item, amount);
    }
}
