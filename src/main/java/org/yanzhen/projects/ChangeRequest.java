package org.yanzhen.projects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.projects.ProjectEvent.ChangeApplied;
import org.yanzhen.projects.ProjectEvent.ChangeChecked;
import org.yanzhen.projects.ProjectEvent.ChangeDecided;
import org.yanzhen.projects.ProjectEvent.ChangeRequested;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** 变更: a running project's plan is to become another; what it was and what it shall be are both kept. */
@Entity
public class ChangeRequest extends AbstractAggregateRoot<ChangeRequest> {

    /** How far it is. */
    public enum State {
        REQUESTED,
        CHECKED,
        APPROVED,
        APPLIED,
        REFUSED,
        /** The project ended before. */
        LAPSED
    }

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "project"))
    private ProjectId project;

    @Column(columnDefinition = "TEXT")
    private String reason;

    @Convert(converter = ProposalJson.class)
    @Column(name = "plan_before")
    private Proposal before;

    @Convert(converter = ProposalJson.class)
    @Column(name = "plan_after")
    private Proposal after;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state = State.REQUESTED;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "requested_by"))
    private UserId requestedBy;

    private Instant requestedAt;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "checked_by"))
    private @Nullable UserId checkedBy;

    @Version
    private @Nullable Long version;

    static ChangeRequest request(Project project, Proposal after, String reason, UserId by, Instant now) {
        project.requireRunning();
        Reasons.require(true, "reason", reason);
        if (Difference.between(project.proposal(), after).isEmpty()) {
            throw new InvalidInput("reason", "nothing-changed");
        }
        var change = new ChangeRequest(project, after, reason, by, now);
        change.registerEvent(new ChangeRequested(project.id(), by, now, reason));
        return change;
    }

    private ChangeRequest(Project project, Proposal after, String reason, UserId by, Instant now) {
        this.id = UUID.randomUUID();
        this.project = project.id();
        this.before = project.proposal();
        this.after = after;
        this.reason = reason;
        this.requestedBy = by;
        this.requestedAt = now;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected ChangeRequest() {}

    void check(boolean accepted, String remarks, UserId by, Instant now) {
        require(State.REQUESTED);
        OwnWork.forbid(by, Set.of(requestedBy));
        Reasons.require(!accepted, "remarks", remarks);
        checkedBy = by;
        state = accepted ? State.CHECKED : State.REFUSED;
        registerEvent(new ChangeChecked(project, by, now, accepted, remarks));
    }

    void decide(boolean approved, String reason, UserId by, Instant now) {
        require(State.CHECKED);
        var hadAHandInIt = new HashSet<>(Set.of(requestedBy));
        if (checkedBy != null) {
            hadAHandInIt.add(checkedBy);
        }
        OwnWork.forbid(by, hadAHandInIt);
        Reasons.require(!approved, "reason", reason);
        state = approved ? State.APPROVED : State.REFUSED;
        registerEvent(new ChangeDecided(project, by, now, approved, reason));
    }

    /** After the check, or after the decision where one is needed. */
    void applyTo(Project target, Instant now) {
        if (state != State.CHECKED && state != State.APPROVED) {
            throw new RuleViolation("change-not-at-this-step");
        }
        target.apply(after);
        state = State.APPLIED;
        registerEvent(new ChangeApplied(project, now));
    }

    void lapse() {
        if (isPending()) {
            state = State.LAPSED;
        }
    }

    private void require(State expected) {
        if (state != expected) {
            throw new RuleViolation("change-not-at-this-step");
        }
    }

    boolean isPending() {
        return state == State.REQUESTED || state == State.CHECKED || state == State.APPROVED;
    }

    /** Whether what the project shall achieve would be another. */
    public boolean changesGoals() {
        return !before.goal().equals(after.goal()) || !before.milestones().equals(after.milestones());
    }

    /** By how much the budget would grow, in percent; negative if it would shrink. */
    public BigDecimal budgetIncreasePercent() {
        var was = before.total().amount();
        var more = after.total().amount().subtract(was);
        if (was.signum() == 0) {
            return more.signum() == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(100);
        }
        return more.multiply(BigDecimal.valueOf(100)).divide(was, 2, RoundingMode.HALF_UP);
    }

    public UUID id() {
        return id;
    }

    public ProjectId project() {
        return project;
    }

    public String reason() {
        return reason;
    }

    public Proposal before() {
        return before;
    }

    public Proposal after() {
        return after;
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
