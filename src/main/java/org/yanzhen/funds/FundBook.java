package org.yanzhen.funds;

import java.util.List;
import org.yanzhen.shared.Money;

/**
 * How the money of a fund stands: all of it, each round's, each award's.
 *
 * @param free may still be reserved
 */
public record FundBook(Fund fund, Money free, Stand all, List<Round> rounds) {

    /**
     * Money by what has become of it; each yuan is in one place.
     *
     * @param reserved may still be granted
     * @param granted and not signed
     * @param committed signed and not paid
     * @param paid and not paid back
     */
    public record Stand(Money reserved, Money granted, Money committed, Money paid, Money returned) {

        static Stand sum(List<Stand> stands) {
            return new Stand(
                    Money.sum(stands.stream().map(Stand::reserved).toList()),
                    Money.sum(stands.stream().map(Stand::granted).toList()),
                    Money.sum(stands.stream().map(Stand::committed).toList()),
                    Money.sum(stands.stream().map(Stand::paid).toList()),
                    Money.sum(stands.stream().map(Stand::returned).toList()));
        }
    }

    /** A round's envelope, with the awards out of it. */
    public record Round(Envelope envelope, Stand all, List<Part> awards) {}

    /** An award's part. */
    public record Part(Award award, Stand stand) {}
}
