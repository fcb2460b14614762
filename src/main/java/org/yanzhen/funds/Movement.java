package org.yanzhen.funds;

import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.Money;

/** Money that goes from one account to another: every movement balances by itself. */
record Movement(
        PostingKind kind,
        Account from,
        Account to,
        Money amount,
        String text,
        @Nullable PaymentId payment) {

    Movement(PostingKind kind, Account from, Account to, Money amount, String text) {
        this(kind, from, to, amount, text, null);
    }

    @Nullable
    AwardId award() {
        return to.award() != null ? to.award() : from.award();
    }
}
