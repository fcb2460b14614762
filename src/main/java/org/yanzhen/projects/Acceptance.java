package org.yanzhen.projects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.projects.ProjectEvent.AcceptanceConcluded;
import org.yanzhen.projects.ProjectEvent.PanelAppointed;
import org.yanzhen.projects.ProjectEvent.PanelMemberReplaced;
import org.yanzhen.projects.ProjectEvent.SelfEvaluated;
import org.yanzhen.projects.ProjectEvent.SiteChecked;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;
import org.yanzhen.shared.UserIds;

/** 验收: self-evaluation, check on site, a panel's scores, the result. A project that fails gets one more. */
@Entity
public class Acceptance extends AbstractAggregateRoot<Acceptance> {

    static final int ATTEMPTS = 2;

    /** How far it is. */
    public enum State {
        OPEN,
        EVALUATED,
        CHECKED,
        SCORING,
        CONCLUDED
    }

    @EmbeddedId
    private AcceptanceId id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state = State.OPEN;

    @Column(columnDefinition = "TEXT")
    private @Nullable String summary;

    private @Nullable Integer selfScore;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "evaluated_by"))
    private @Nullable UserId evaluatedBy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable Verification siteCheck;

    private @Nullable LocalDate visitedOn;

    @Column(columnDefinition = "TEXT")
    private @Nullable String findings;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "checked_by"))
    private @Nullable UserId checkedBy;

    @Convert(converter = UserIds.class)
    private Set<UserId> panel = Set.of();

    private @Nullable BigDecimal average;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable AcceptanceResult result;

    @Version
    private @Nullable Long version;

    Acceptance(AcceptanceId id) {
        this.id = id;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Acceptance() {}

    /** @param score 0 to 100, as the community sees itself */
    void evaluateSelf(String summary, int score, UserId by, Instant now) {
        require(State.OPEN);
        Reasons.require(true, "summary", summary);
        if (score < 0 || score > 100) {
            throw new InvalidInput("selfScore", "percent-range");
        }
        this.summary = summary;
        this.selfScore = score;
        this.evaluatedBy = by;
        state = State.EVALUATED;
        registerEvent(new SelfEvaluated(id.project(), by, now, score));
    }

    void checkOnSite(Verification outcome, LocalDate visitedOn, String findings, UserId by, Instant now) {
        require(State.EVALUATED);
        OwnWork.forbid(by, people(evaluatedBy));
        Reasons.require(outcome == Verification.DISPUTE, "findings", findings);
        this.siteCheck = outcome;
        this.visitedOn = visitedOn;
        this.findings = findings;
        this.checkedBy = by;
        state = State.CHECKED;
        registerEvent(new SiteChecked(id.project(), by, now, outcome, findings));
    }

    /** @param notAllowed who had a hand in the project */
    void appoint(Collection<UserId> members, int atLeast, Set<UserId> notAllowed, UserId by, Instant now) {
        require(State.CHECKED);
        var panel = new LinkedHashSet<>(members);
        if (panel.size() < atLeast || panel.size() < members.size()) {
            throw new InvalidInput("panel", "panel-size", atLeast);
        }
        if (panel.stream().anyMatch(excluded(notAllowed)::contains)) {
            throw new RuleViolation("panel-member-involved");
        }
        this.panel = panel;
        state = State.SCORING;
        registerEvent(new PanelAppointed(
                id.project(), by, now, panel.stream().map(UserId::name).toList()));
    }

    /**
     * @param waiting the members who are still to score
     * @param text what the file says: who takes whose place, and why
     */
    void replace(
            UserId member,
            UserId replacement,
            Collection<UserId> waiting,
            String reason,
            String text,
            UserId by,
            Instant now) {
        require(State.SCORING);
        Reasons.require(true, "reason", reason);
        if (!waiting.contains(member)) {
            throw new InvalidInput("member", "not-waiting-on-panel");
        }
        if (panel.contains(replacement)) {
            throw new InvalidInput("replacement", "on-panel-already");
        }
        if (replacement.equals(by)) {
            throw new RuleViolation("panel-of-oneself");
        }
        var members = new LinkedHashSet<>(panel);
        members.remove(member);
        members.add(replacement);
        panel = members;
        registerEvent(new PanelMemberReplaced(id.project(), by, now, member, replacement, text));
    }

    /** Who cannot be on the panel: who wrote, evaluated or checked. */
    Set<UserId> excluded(Set<UserId> involved) {
        var excluded = new HashSet<>(involved);
        excluded.addAll(people(evaluatedBy));
        excluded.addAll(people(checkedBy));
        return excluded;
    }

    void requireMayScore(UserId by) {
        require(State.SCORING);
        if (!panel.contains(by)) {
            throw new RuleViolation("not-on-panel");
        }
    }

    /** @param totals one of each member of the panel */
    AcceptanceResult conclude(List<Integer> totals, AcceptanceRubric rubric, Instant now) {
        require(State.SCORING);
        if (totals.size() != panel.size()) {
            throw new RuleViolation("scores-missing", panel.size() - totals.size());
        }
        var sum = totals.stream().mapToInt(Integer::intValue).sum();
        var mean = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(totals.size()), 2, RoundingMode.HALF_UP);
        average = mean;
        var concluded = rubric.resultOf(mean);
        result = concluded;
        state = State.CONCLUDED;
        registerEvent(new AcceptanceConcluded(id.project(), now, concluded, mean.toPlainString()));
        return concluded;
    }

    boolean isLast() {
        return id.attempt() == ATTEMPTS;
    }

    private void require(State expected) {
        if (state != expected) {
            throw new RuleViolation("acceptance-not-at-this-step");
        }
    }

    private static Set<UserId> people(@Nullable UserId one) {
        return one == null ? Set.of() : Set.of(one);
    }

    public int attempt() {
        return id.attempt();
    }

    public State state() {
        return state;
    }

    public String summary() {
        return summary == null ? "" : summary;
    }

    public Optional<Integer> selfScore() {
        return Optional.ofNullable(selfScore);
    }

    public Optional<Verification> siteCheck() {
        return Optional.ofNullable(siteCheck);
    }

    public Optional<LocalDate> visitedOn() {
        return Optional.ofNullable(visitedOn);
    }

    public String findings() {
        return findings == null ? "" : findings;
    }

    public Set<UserId> panel() {
        return Set.copyOf(panel);
    }

    public Optional<BigDecimal> average() {
        return Optional.ofNullable(average);
    }

    public Optional<AcceptanceResult> result() {
        return Optional.ofNullable(result);
    }
}
