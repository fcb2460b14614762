package org.yanzhen.funds;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.funds.AwardEvent.TransferApplied;
import org.yanzhen.funds.AwardEvent.TransferDecided;
import org.yanzhen.funds.AwardEvent.TransferRequested;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** A community asks to move money from one line of an award's budget to another. */
@Entity
@Table(name = "budget_transfer")
public class Transfer extends AbstractAggregateRoot<Transfer> {

    /** How far it has come. */
    public enum State {
        REQUESTED,
        APPROVED,
        REFUSED,
        APPLIED,
        /** Nobody answered before the award was over. */
        LAPSED
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TransferId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "award"))
    private AwardId award;

    private int fromLine;
    private int toLine;

    @Embedded
    private Money amount;

    @Column(columnDefinition = "TEXT")
    private String reason;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state = State.REQUESTED;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "requested_by"))
    private UserId requestedBy;

    private Instant requestedAt;

    @Version
    private @Nullable Long version;

    static Transfer request(
            Award award, int fromLine, int toLine, Money amount, String reason, UserId by, Instant now) {
        award.requireRunning();
        Reasons.require(true, "reason", reason);
        if (fromLine == toLine) {
            throw new InvalidInput("to", "transfer-same-line");
        }
        if (amount.isZero()) {
            throw new InvalidInput("amount", "transfer-nothing");
        }
        award.line(toLine);
        if (amount.exceeds(award.line(fromLine).amount())) {
            throw new InvalidInput(
                    "amount", "transfer-exceeds-line", award.line(fromLine).amount());
        }
        var transfer = new Transfer(award, fromLine, toLine, amount, reason, by, now);
        transfer.registerEvent(new TransferRequested(award.id(), by, now, reason));
        return transfer;
    }

    private Transfer(Award award, int fromLine, int toLine, Money amount, String reason, UserId by, Instant now) {
        this.id = TransferId.next();
        this.award = award.id();
        this.fromLine = fromLine;
        this.toLine = toLine;
        this.amount = amount;
        this.reason = reason;
        this.requestedBy = by;
        this.requestedAt = now;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Transfer() {}

    void decide(boolean approved, String reason, Set<UserId> authors, UserId by, Instant now) {
        require(State.REQUESTED);
        OwnWork.forbid(by, authors);
        OwnWork.forbid(by, Set.of(requestedBy));
        Reasons.require(!approved, "reason", reason);
        state = approved ? State.APPROVED : State.REFUSED;
        registerEvent(new TransferDecided(award, by, now, approved, reason));
    }

    /**
     * Takes effect.
     *
     * @param free whether it is so small that nobody has to approve it
     */
    void apply(boolean free, Instant now) {
        require(free ? State.REQUESTED : State.APPROVED);
        state = State.APPLIED;
        registerEvent(new TransferApplied(award, now, amount));
    }

    /** The award is over. */
    void lapse() {
        if (state == State.REQUESTED) {
            state = State.LAPSED;
        }
    }

    private void require(State expected) {
        if (state != expected) {
            throw new RuleViolation("already-answered");
        }
    }

    public TransferId id() {
        return id;
    }

    public AwardId award() {
        return award;
    }

    /** From 1. */
    public int fromLine() {
        return fromLine;
    }

    /** From 1. */
    public int toLine() {
        return toLine;
    }

    public Money amount() {
        return amount;
    }

    /** How much of its line it takes, in percent: the more, the more people have to agree. */
    public BigDecimal percentOf(Award award) {
        return amount.amount()
                .multiply(BigDecimal.valueOf(100))
                .divide(award.line(fromLine).amount().amount(), 2, RoundingMode.UP);
    }

    public String reason() {
        return reason;
    }

    public State state() {
        return state;
    }

    public UserId requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }
}
