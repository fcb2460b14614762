package org.yanzhen.funds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/**
 * A line of the ledger: written once, never changed.
 *
 * @param from code of the account it comes from
 * @param to code of the account it goes to
 * @param reversalOf the posting this one takes back
 */
public record Posting(
        long id,
        PostingKind kind,
        String from,
        String to,
        Money amount,
        @Nullable AwardId award,
        @Nullable PaymentId payment,
        @Nullable Long reversalOf,
        String text,
        @Nullable UserId by,
        Instant at) {}
