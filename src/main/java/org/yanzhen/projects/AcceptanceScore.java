package org.yanzhen.projects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.projects.ProjectEvent.AcceptanceScored;
import org.yanzhen.shared.JsonMap;
import org.yanzhen.shared.UserId;

/** One panel member's points, given once. */
@Entity
public class AcceptanceScore extends AbstractAggregateRoot<AcceptanceScore> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "project"))
    private ProjectId project;

    private int attempt;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "scored_by"))
    private UserId scoredBy;

    @Convert(converter = JsonMap.class)
    private Map<String, Object> points;

    private int total;

    @Column(columnDefinition = "TEXT")
    private String remark;

    private Instant scoredAt;

    static AcceptanceScore give(
            ProjectId project,
            Acceptance acceptance,
            Map<String, Integer> points,
            String remark,
            AcceptanceRubric rubric,
            UserId by,
            Instant now) {
        acceptance.requireMayScore(by);
        rubric.check(points);
        var score = new AcceptanceScore(project, acceptance.attempt(), points, remark, by, now);
        score.registerEvent(new AcceptanceScored(project, by, now, score.total, remark));
        return score;
    }

    private AcceptanceScore(
            ProjectId project, int attempt, Map<String, Integer> points, String remark, UserId by, Instant now) {
        this.project = project;
        this.attempt = attempt;
        this.points = new LinkedHashMap<>(points);
        this.total = points.values().stream().mapToInt(Integer::intValue).sum();
        this.remark = remark;
        this.scoredBy = by;
        this.scoredAt = now;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected AcceptanceScore() {}

    public ProjectId project() {
        return project;
    }

    public int attempt() {
        return attempt;
    }

    public UserId scoredBy() {
        return scoredBy;
    }

    /** By criterion. */
    public Map<String, Object> points() {
        return points;
    }

    public int total() {
        return total;
    }

    public String remark() {
        return remark;
    }

    public Instant scoredAt() {
        return scoredAt;
    }
}
