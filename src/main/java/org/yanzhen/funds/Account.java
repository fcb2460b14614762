package org.yanzhen.funds;

import org.jspecify.annotations.Nullable;

/**
 * Names an account of the ledger.
 *
 * @param line of the award's budget, from 1, for accounts of lines
 */
public record Account(
        FundId fund,
        AccountKind kind,
        @Nullable EnvelopeId envelope,
        @Nullable AwardId award,
        @Nullable Integer line) {

    static Account of(FundId fund, AccountKind kind) {
        return new Account(fund, kind, null, null, null);
    }

    static Account of(FundId fund, EnvelopeId envelope) {
        return new Account(fund, AccountKind.ENVELOPE, envelope, null, null);
    }

    static Account of(FundId fund, AccountKind kind, AwardId award) {
        return new Account(fund, kind, null, award, null);
    }

    static Account ofLine(FundId fund, AwardId award, int line) {
        return new Account(fund, AccountKind.LINE, null, award, line);
    }

    /** Unique in the ledger. */
    public String code() {
        if (award != null) {
            return kind + ":" + award + (line == null ? "" : ":" + line);
        }
        return kind + ":" + (envelope == null ? fund.toString() : envelope.toString());
    }
}
