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
import java.time.Instant;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.funds.AwardEvent.TerminationDecided;
import org.yanzhen.funds.AwardEvent.TerminationRequested;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** An award is to end before its time. */
@Entity
@Table(name = "termination")
public class Termination extends AbstractAggregateRoot<Termination> {

    /** How far it has come. */
    public enum State {
        REQUESTED,
        APPROVED,
        REFUSED,
        DONE,
        /** Nobody answered before the award was over. */
        LAPSED
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TerminationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "award"))
    private AwardId award;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "claw_back"))
    private Money clawBack;

    @Column(columnDefinition = "TEXT")
    private String reason;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state = State.REQUESTED;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "requested_by"))
    private UserId requestedBy;

    private Instant requestedAt;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "decided_by"))
    private @Nullable UserId decidedBy;

    @Version
    private @Nullable Long version;

    /**
     * @param clawBack of what was paid
     * @param paid so far
     */
    static Termination request(Award award, Money clawBack, Money paid, String reason, UserId by, Instant now) {
        award.requireTerminable();
        Reasons.require(true, "reason", reason);
        if (clawBack.exceeds(paid)) {
            throw new InvalidInput("clawBack", "claw-back-exceeds-paid", paid);
        }
        var termination = new Termination(award, clawBack, reason, by, now);
        termination.registerEvent(new TerminationRequested(award.id(), by, now, reason));
        return termination;
    }

    private Termination(Award award, Money clawBack, String reason, UserId by, Instant now) {
        this.id = TerminationId.next();
        this.award = award.id();
        this.clawBack = clawBack;
        this.reason = reason;
        this.requestedBy = by;
        this.requestedAt = now;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Termination() {}

    void decide(boolean approved, String reason, Set<UserId> authors, UserId by, Instant now) {
        require(State.REQUESTED);
        OwnWork.forbid(by, authors);
        OwnWork.forbid(by, Set.of(requestedBy));
        Reasons.require(!approved, "reason", reason);
        decidedBy = by;
        state = approved ? State.APPROVED : State.REFUSED;
        registerEvent(new TerminationDecided(award, by, now, approved, reason));
    }

    /** @return who decided it */
    UserId carryOut() {
        require(State.APPROVED);
        state = State.DONE;
        return java.util.Objects.requireNonNull(decidedBy);
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

    public TerminationId id() {
        return id;
    }

    public AwardId award() {
        return award;
    }

    /** To be paid back. */
    public Money clawBack() {
        return clawBack;
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
