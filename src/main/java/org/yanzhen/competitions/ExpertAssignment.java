package org.yanzhen.competitions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** An expert has an application to score. */
@Entity
public class ExpertAssignment {

    /** How far it is. */
    public enum State {
        ASSIGNED,
        /** Handed to another, or to nobody where nobody was left. */
        RECUSED,
        SCORED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "round"))
    private RoundId round;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application"))
    private ApplicationId application;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "expert"))
    private UserId expert;

    private int ordinal;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state = State.ASSIGNED;

    @Version
    private @Nullable Long version;

    ExpertAssignment(RoundId round, ApplicationId application, UserId expert, int ordinal) {
        this.round = round;
        this.application = application;
        this.expert = expert;
        this.ordinal = ordinal;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected ExpertAssignment() {}

    void recuse() {
        requireOpen();
        state = State.RECUSED;
    }

    void score() {
        requireOpen();
        state = State.SCORED;
    }

    /** What is scored stays as it is; what was handed to another is theirs. */
    void requireOpen() {
        switch (state) {
            case SCORED -> throw new RuleViolation("already-scored");
            case RECUSED -> throw new NotAllowed("not-assigned");
            case ASSIGNED -> {}
        }
    }

    public RoundId round() {
        return round;
    }

    public ApplicationId application() {
        return application;
    }

    public UserId expert() {
        return expert;
    }

    /** In which order the experts of an application were asked, from 1 on. */
    public int ordinal() {
        return ordinal;
    }

    public State state() {
        return state;
    }
}
