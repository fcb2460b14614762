package org.yanzhen.projects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.projects.ProjectEvent.RectificationDemanded;
import org.yanzhen.projects.ProjectEvent.RectificationOverdue;
import org.yanzhen.projects.ProjectEvent.RectificationRechecked;
import org.yanzhen.projects.ProjectEvent.RectificationReported;
import org.yanzhen.projects.ProjectEvent.RectificationSupervised;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** 整改: work that must be done after a red light, a missing report or a failed acceptance; supervised if it does not come. */
@Entity
public class Rectification extends AbstractAggregateRoot<Rectification> {

    /** How far it is. */
    public enum State {
        OPEN,
        REPORTED,
        /** The working committee has to say how it goes on. */
        TO_BE_SUPERVISED,
        PASSED
    }

    @EmbeddedId
    private RectificationId id;

    @Column(columnDefinition = "TEXT")
    private String demand;

    private LocalDate deadline;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state = State.OPEN;

    @Column(columnDefinition = "TEXT")
    private @Nullable String done;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "reported_by"))
    private @Nullable UserId reportedBy;

    @Column(columnDefinition = "TEXT")
    private @Nullable String findings;

    @Column(columnDefinition = "TEXT")
    private @Nullable String measure;

    private int supervisions;

    @Version
    private @Nullable Long version;

    static Rectification demand(RectificationId id, String demand, LocalDate deadline, Instant now) {
        var rectification = new Rectification(id, demand, deadline);
        rectification.registerEvent(new RectificationDemanded(id.project(), now, id.origin(), deadline, demand));
        return rectification;
    }

    private Rectification(RectificationId id, String demand, LocalDate deadline) {
        this.id = id;
        this.demand = demand;
        this.deadline = deadline;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Rectification() {}

    void report(String done, UserId by, Instant now) {
        require(State.OPEN);
        Reasons.require(true, "done", done);
        this.done = done;
        this.findings = null; // they were about what was done before
        this.reportedBy = by;
        state = State.REPORTED;
        registerEvent(new RectificationReported(id.project(), by, now, id.origin(), done));
    }

    /** The resident team looks again. */
    void recheck(boolean passed, String findings, UserId by, Instant now) {
        require(State.REPORTED);
        OwnWork.forbid(by, reportedBy == null ? Set.of() : Set.of(reportedBy));
        Reasons.require(!passed, "findings", findings);
        this.findings = findings;
        state = passed ? State.PASSED : State.TO_BE_SUPERVISED;
        registerEvent(new RectificationRechecked(id.project(), by, now, id.origin(), passed, findings));
    }

    /** The deadline went by without a word. */
    void overdue(Instant now) {
        require(State.OPEN);
        state = State.TO_BE_SUPERVISED;
        registerEvent(new RectificationOverdue(id.project(), now, id.origin()));
    }

    /** 督办: the working committee says how it goes on, and until when. */
    void supervise(String measure, LocalDate newDeadline, LocalDate today, UserId by, Instant now) {
        require(State.TO_BE_SUPERVISED);
        OwnWork.forbid(by, reportedBy == null ? Set.of() : Set.of(reportedBy));
        Reasons.require(true, "measure", measure);
        requireFuture(newDeadline, today);
        this.measure = measure;
        this.deadline = newDeadline;
        supervisions++;
        state = State.OPEN;
        registerEvent(new RectificationSupervised(id.project(), by, now, id.origin(), newDeadline, measure));
    }

    static void requireFuture(LocalDate deadline, LocalDate today) {
        if (!deadline.isAfter(today)) {
            throw new InvalidInput("deadline", "deadline-past");
        }
    }

    private void require(State expected) {
        if (state != expected) {
            throw new RuleViolation("rectification-not-at-this-step");
        }
    }

    public String origin() {
        return id.origin();
    }

    public String demand() {
        return demand;
    }

    public LocalDate deadline() {
        return deadline;
    }

    public State state() {
        return state;
    }

    public String done() {
        return done == null ? "" : done;
    }

    public String findings() {
        return findings == null ? "" : findings;
    }

    public String measure() {
        return measure == null ? "" : measure;
    }

    /** How often the working committee had to step in. */
    public int supervisions() {
        return supervisions;
    }
}
