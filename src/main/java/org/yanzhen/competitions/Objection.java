package org.yanzhen.competitions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.competitions.CompetitionEvent.ObjectionAnswered;
import org.yanzhen.competitions.CompetitionEvent.ObjectionRaised;
import org.yanzhen.shared.InvalidInput.Mistakes;
import org.yanzhen.shared.Lengths;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** 异议: somebody doubts a result that is on public notice. It must be answered before the result is final. */
@Entity
public class Objection extends AbstractAggregateRoot<Objection> {

    static final int LONGEST_TEXT = 2_000;
    static final int LONGEST_CONTACT = 200;

    /** How far it is. */
    public enum State {
        OPEN,
        UPHELD,
        DISMISSED
    }

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ObjectionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "round"))
    private RoundId round;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application"))
    private @Nullable ApplicationId application;

    @Column(columnDefinition = "TEXT")
    private String text;

    private String contact;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "raised_by"))
    private @Nullable UserId raisedBy;

    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state = State.OPEN;

    @Column(columnDefinition = "TEXT")
    private @Nullable String reply;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "answered_by"))
    private @Nullable UserId answeredBy;

    private @Nullable Instant answeredAt;

    /** A decision was taken after it was upheld. */
    private boolean considered;

    private int ordinal;

    private boolean suspected;

    @Version
    private @Nullable Long version;

    /**
     * @param ordinal which objection of its round this is
     * @param application nothing, if it is about the result as a whole
     * @param contact how to reach who is not logged in; never shown publicly
     * @param by nobody, if not logged in
     */
    static Objection raise(
            Round round,
            int ordinal,
            @Nullable ApplicationId application,
            String text,
            String contact,
            @Nullable UserId by,
            Instant now) {
        round.requireNotice(now);
        var mistakes = new Mistakes();
        mistakes.require(Lengths.isBetween(text, 5, LONGEST_TEXT), "text", "text-length", "异议内容", 5, LONGEST_TEXT);
        mistakes.require(
                Lengths.isBetween(contact, 0, LONGEST_CONTACT), "contact", "text-length", "联系方式", 0, LONGEST_CONTACT);
        mistakes.throwIfAny();
        var objection = new Objection(round.id(), application, text.strip(), contact.strip(), by, now);
        objection.ordinal = ordinal;
        objection.registerEvent(new ObjectionRaised(round.id(), application, by, now, text.strip()));
        return objection;
    }

    private Objection(
            RoundId round,
            @Nullable ApplicationId application,
            String text,
            String contact,
            @Nullable UserId by,
            Instant now) {
        this.id = ObjectionId.next();
        this.round = round;
        this.application = application;
        this.text = text;
        this.contact = contact;
        this.raisedBy = by;
        this.raisedAt = now;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Objection() {}

    /** What people do not see was filled in: perhaps by a program, perhaps by a browser that means well. */
    void suspect() {
        suspected = true;
    }

    void answer(boolean upheld, String reply, UserId by, Instant now) {
        if (state != State.OPEN) {
            throw new RuleViolation("objection-answered");
        }
        if (raisedBy != null) {
            OwnWork.forbid(by, Set.of(raisedBy));
        }
        Reasons.require(true, "reply", reply);
        state = upheld ? State.UPHELD : State.DISMISSED;
        this.reply = reply;
        answeredBy = by;
        answeredAt = now;
        registerEvent(new ObjectionAnswered(round, application, by, now, upheld, reply));
    }

    /** The committee has decided anew, knowing of it. */
    void consider() {
        considered = state == State.UPHELD;
    }

    /** It stands against the result as it is. */
    boolean standsAgainstResult() {
        return state == State.UPHELD && !considered;
    }

    public ObjectionId id() {
        return id;
    }

    /** Under which whoever raised it finds the answer, say 2023-R1-Y03. */
    public String number(Round of) {
        return "%s-Y%02d".formatted(of.number(), ordinal);
    }

    /** Whether a program may have sent it; people judge. */
    public boolean isSuspected() {
        return suspected;
    }

    public RoundId round() {
        return round;
    }

    /** Nothing, if it is about the result as a whole. */
    public Optional<ApplicationId> application() {
        return Optional.ofNullable(application);
    }

    public String text() {
        return text;
    }

    /** How to reach who raised it; for the party office only. */
    public String contact() {
        return contact;
    }

    /** Nobody, if not logged in. */
    public Optional<UserId> raisedBy() {
        return Optional.ofNullable(raisedBy);
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public State state() {
        return state;
    }

    public String reply() {
        return reply == null ? "" : reply;
    }

    public Optional<UserId> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }
}
