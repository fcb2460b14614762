package org.yanzhen.projects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.projects.ProjectEvent.InterventionRefused;
import org.yanzhen.projects.ProjectEvent.InterventionRequested;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** 中止、恢复、终止: one person asks for it, another of the working committee approves it. */
@Entity
public class Intervention extends AbstractAggregateRoot<Intervention> {

    /** What shall be done to the project. */
    public enum Kind {
        SUSPEND,
        RESUME,
        TERMINATE
    }

    /** How far it is. */
    public enum State {
        REQUESTED,
        APPROVED,
        APPLIED,
        REFUSED
    }

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "project"))
    private ProjectId project;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

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
     * What can be asked for at a stage.
     *
     * @throws IllegalStage if nothing can
     */
    public static Set<Kind> possible(Stage stage) {
        return switch (stage) {
            case RUNNING -> EnumSet.of(Kind.SUSPEND, Kind.TERMINATE);
            case SUSPENDED -> EnumSet.of(Kind.RESUME, Kind.TERMINATE);
            case UNDER_ACCEPTANCE -> EnumSet.of(Kind.TERMINATE);
            default -> throw new IllegalStage(stage);
        };
    }

    static Intervention request(Project project, Kind kind, String reason, UserId by, Instant now) {
        if (!possible(project.stage()).contains(kind)) {
            throw new IllegalStage(project.stage());
        }
        Reasons.require(true, "reason", reason);
        var intervention = new Intervention(project.id(), kind, reason, by, now);
        intervention.registerEvent(new InterventionRequested(project.id(), by, now, kind, reason));
        return intervention;
    }

    private Intervention(ProjectId project, Kind kind, String reason, UserId by, Instant now) {
        this.id = UUID.randomUUID();
        this.project = project;
        this.kind = kind;
        this.reason = reason;
        this.requestedBy = by;
        this.requestedAt = now;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Intervention() {}

    void decide(boolean approved, String reason, UserId by, Instant now) {
        require(State.REQUESTED);
        OwnWork.forbid(by, Set.of(requestedBy));
        Reasons.require(!approved, "reason", reason);
        decidedBy = by;
        state = approved ? State.APPROVED : State.REFUSED;
        if (!approved) {
            registerEvent(new InterventionRefused(project, by, now, kind, reason));
        }
    }

    void applyTo(Project target, Instant now, LocalDate today) {
        require(State.APPROVED);
        var by = decidedBy == null ? requestedBy : decidedBy;
        switch (kind) {
            case SUSPEND -> target.suspend(reason, by, now, today);
            case RESUME -> target.resume(reason, by, now, today);
            case TERMINATE -> target.terminate(reason, by, now);
        }
        state = State.APPLIED;
    }

    private void require(State expected) {
        if (state != expected) {
            throw new RuleViolation("intervention-not-at-this-step");
        }
    }

    public UUID id() {
        return id;
    }

    public ProjectId project() {
        return project;
    }

    public Kind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    public boolean isPending() {
        return state == State.REQUESTED;
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
