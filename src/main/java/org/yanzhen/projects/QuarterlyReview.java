package org.yanzhen.projects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.projects.ProjectEvent.LateReportEscalated;
import org.yanzhen.projects.ProjectEvent.QuarterLit;
import org.yanzhen.projects.ProjectEvent.QuarterReported;
import org.yanzhen.projects.ProjectEvent.ReportMissing;
import org.yanzhen.projects.ProjectEvent.ReportReturned;
import org.yanzhen.projects.ProjectEvent.ReportVerified;
import org.yanzhen.projects.ProjectEvent.ReviewExempted;
import org.yanzhen.projects.ProjectEvent.ReviewOpened;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/**
 * 季度评审: report, verification on the spot, light. The day the report is due is set when the review opens and never
 * moves.
 */
@Entity
public class QuarterlyReview extends AbstractAggregateRoot<QuarterlyReview> {

    /** How far the review is. */
    public enum State {
        OPEN,
        REPORTED,
        VERIFIED,
        LIT,
        /** Never reported. */
        MISSING,
        /** The project stood still, or was published only after the quarter. */
        EXEMPT
    }

    @EmbeddedId
    private ReviewId id;

    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    @ElementCollection
    @CollectionTable(
            name = "quarterly_review_progress",
            joinColumns = {@JoinColumn(name = "project"), @JoinColumn(name = "quarter")})
    @OrderBy("milestone")
    private List<Progress> progress = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "quarterly_review_condition",
            joinColumns = {@JoinColumn(name = "project"), @JoinColumn(name = "quarter")})
    @OrderColumn(name = "position")
    private List<ConditionReport> conditions = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "spent"))
    private @Nullable Money spent;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "over_budget"))
    private @Nullable Money overBudget;

    @Column(columnDefinition = "TEXT")
    private @Nullable String overBudgetReason;

    @Column(columnDefinition = "TEXT")
    private @Nullable String obstacles;

    @Column(name = "next_steps", columnDefinition = "TEXT")
    private @Nullable String next;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "reported_by"))
    private @Nullable UserId reportedBy;

    private @Nullable Instant reportedAt;
    private boolean late;
    private boolean escalated;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Verification verification;

    private @Nullable LocalDate visitedOn;

    @Column(columnDefinition = "TEXT")
    private @Nullable String findings;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "verified_by"))
    private @Nullable UserId verifiedBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Light light;

    @Column(columnDefinition = "TEXT")
    private @Nullable String remark;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "lit_by"))
    private @Nullable UserId litBy;

    @Version
    private @Nullable Long version;

    static QuarterlyReview open(Project project, int quarter, LocalDate dueOn, Instant now) {
        project.requireUnderWay();
        var review = new QuarterlyReview(new ReviewId(project.id(), quarter), dueOn, State.OPEN);
        review.registerEvent(new ReviewOpened(project.id(), now, quarter, dueOn));
        return review;
    }

    /** For a quarter at whose end the project stood still, or was not published yet. */
    static QuarterlyReview exempt(Project project, int quarter, LocalDate dueOn, Instant now) {
        var review = new QuarterlyReview(new ReviewId(project.id(), quarter), dueOn, State.EXEMPT);
        review.registerEvent(new ReviewExempted(project.id(), now, quarter));
        return review;
    }

    private QuarterlyReview(ReviewId id, LocalDate dueOn, State state) {
        this.id = id;
        this.dueOn = dueOn;
        this.state = state;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected QuarterlyReview() {}

    /** @param before what the other quarters used; more than the budget needs a reason, and is marked from then on */
    void report(QuarterReport report, Spending before, UserId by, Instant now, ZoneId zone) {
        require(State.OPEN);
        overBudget = before.with(report.spent()).excess().orElse(null);
        if (overBudget != null && report.overBudgetReason().isBlank()) {
            throw new InvalidInput("overBudgetReason", "over-budget", before.budget(), overBudget);
        }
        Reasons.require(false, "overBudgetReason", report.overBudgetReason());
        overBudgetReason = overBudget == null ? null : report.overBudgetReason().strip();
        progress.clear();
        progress.addAll(report.progress());
        if (!report.conditions().isEmpty()) { // else the rows are not even read
            conditions.clear();
            conditions.addAll(report.conditions());
        }
        spent = report.spent();
        obstacles = report.obstacles();
        next = report.next();
        verification = null; // it was about what is reported anew; who verified stays barred from judging
        visitedOn = null;
        findings = null;
        reportedBy = by;
        if (reportedAt == null) {
            late = LocalDate.ofInstant(now, zone).isAfter(dueOn); // what is sent back came in time all the same
        }
        reportedAt = now;
        state = State.REPORTED;
        registerEvent(new QuarterReported(id.project(), by, now, id.quarter(), late, overBudgetReason()));
    }

    /** The working committee learns that nothing came. */
    void escalate(Instant now) {
        require(State.OPEN);
        escalated = true;
        registerEvent(new LateReportEscalated(id.project(), now, id.quarter()));
    }

    void missing(Instant now) {
        require(State.OPEN);
        state = State.MISSING;
        registerEvent(new ReportMissing(id.project(), now, id.quarter()));
    }

    /** @param visitedOn when the team was there */
    void verify(Verification verification, LocalDate visitedOn, String findings, UserId by, Instant now) {
        require(State.REPORTED);
        OwnWork.forbid(by, people(reportedBy));
        Reasons.require(verification == Verification.DISPUTE, "findings", findings);
        this.verification = verification;
        this.visitedOn = visitedOn;
        this.findings = findings;
        this.verifiedBy = by;
        state = State.VERIFIED;
        registerEvent(new ReportVerified(id.project(), by, now, id.quarter(), verification, findings));
    }

    void light(Light light, String remark, UserId by, Instant now) {
        requireMayJudge(by);
        Reasons.require(light != Light.GREEN, "remark", remark);
        this.light = light;
        this.remark = remark;
        this.litBy = by;
        state = State.LIT;
        registerEvent(new QuarterLit(id.project(), by, now, id.quarter(), light, remark));
    }

    /** The report is not enough to judge by; the secretary completes it. */
    void sendBack(String remark, UserId by, Instant now) {
        requireMayJudge(by);
        Reasons.require(true, "remark", remark);
        this.remark = remark;
        state = State.OPEN;
        registerEvent(new ReportReturned(id.project(), by, now, id.quarter(), remark));
    }

    private void requireMayJudge(UserId by) {
        require(State.VERIFIED);
        OwnWork.forbid(by, people(reportedBy));
        OwnWork.forbid(by, people(verifiedBy));
    }

    private void require(State expected) {
        if (state != expected) {
            throw new RuleViolation(state == State.EXEMPT ? "review-exempt" : "review-not-at-this-step", id.quarter());
        }
    }

    private static Set<UserId> people(@Nullable UserId one) {
        return one == null ? Set.of() : Set.of(one);
    }

    /** Whether somebody still has to do something about it. */
    public boolean isUnderWay() {
        return state == State.OPEN || state == State.REPORTED || state == State.VERIFIED;
    }

    public ProjectId project() {
        return id.project();
    }

    public int quarter() {
        return id.quarter();
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public State state() {
        return state;
    }

    public List<Progress> progress() {
        return List.copyOf(progress);
    }

    /** What was reported on each condition of the approval, in their order. */
    public List<ConditionReport> conditions() {
        return List.copyOf(conditions);
    }

    public Optional<Money> spent() {
        return Optional.ofNullable(spent);
    }

    /** By how much all reports together exceeded the budget when this one was given. */
    public Optional<Money> overBudget() {
        return Optional.ofNullable(overBudget);
    }

    public String overBudgetReason() {
        return overBudgetReason == null ? "" : overBudgetReason;
    }

    /** How far a milestone was according to this report; nothing, if nothing was reported. */
    public Optional<Integer> percentOf(int milestone) {
        return progress.stream()
                .filter(row -> row.milestone() == milestone)
                .map(Progress::percent)
                .findFirst();
    }

    public String obstacles() {
        return obstacles == null ? "" : obstacles;
    }

    public String next() {
        return next == null ? "" : next;
    }

    public Optional<UserId> reportedBy() {
        return Optional.ofNullable(reportedBy);
    }

    public Optional<Instant> reportedAt() {
        return Optional.ofNullable(reportedAt);
    }

    public boolean late() {
        return late;
    }

    public boolean escalated() {
        return escalated;
    }

    public Optional<Verification> verification() {
        return Optional.ofNullable(verification);
    }

    public Optional<LocalDate> visitedOn() {
        return Optional.ofNullable(visitedOn);
    }

    public String findings() {
        return findings == null ? "" : findings;
    }

    public Optional<Light> light() {
        return Optional.ofNullable(light);
    }

    public Optional<UserId> litBy() {
        return Optional.ofNullable(litBy);
    }

    public String remark() {
        return remark == null ? "" : remark;
    }
}
