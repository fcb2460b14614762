package org.yanzhen.funds;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.InvalidInput.Mistakes;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/** 党群服务资金: the pot of a year. */
@Entity
public class Fund {

    private static final int LONGEST_NAME = 100;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FundId id;

    private String name;

    @Column(name = "fund_year")
    private int year;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "budget"))
    private Money budget;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "opened_by"))
    private UserId openedBy;

    private Instant openedAt;

    @Version
    private @Nullable Long version;

    Fund(FundId id, String name, int year, Money budget, UserId by, Instant now) {
        var mistakes = new Mistakes();
        mistakes.require(!name.isBlank() && name.length() <= LONGEST_NAME, "name", "fund-name", LONGEST_NAME);
        mistakes.require(year >= 2000 && year <= 2100, "year", "fund-year");
        mistakes.require(!budget.isZero(), "budget", "fund-budget");
        mistakes.throwIfAny();
        this.id = id;
        this.name = name.strip();
        this.year = year;
        this.budget = budget;
        this.openedBy = by;
        this.openedAt = now;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Fund() {}

    public FundId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public int year() {
        return year;
    }

    /** What the year began with. */
    public Money budget() {
        return budget;
    }

    public UserId openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
