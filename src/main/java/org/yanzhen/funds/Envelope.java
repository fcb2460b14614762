package org.yanzhen.funds;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.yanzhen.shared.Money;

/** A part of a fund that is reserved for a round. */
@Entity
public class Envelope {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private EnvelopeId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "fund"))
    private FundId fund;

    private String label;

    @Embedded
    private Money amount;

    Envelope(EnvelopeId id, FundId fund, String label, Money amount) {
        this.id = id;
        this.fund = fund;
        this.label = label;
        this.amount = amount;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Envelope() {}

    public EnvelopeId id() {
        return id;
    }

    public FundId fund() {
        return fund;
    }

    /** What people call the round. */
    public String label() {
        return label;
    }

    /** As it was reserved; what is left of it says the ledger. */
    public Money amount() {
        return amount;
    }
}
