package org.yanzhen.projects;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.projects.ProjectEvent.DepartmentAbsent;
import org.yanzhen.projects.ProjectEvent.OpinionGiven;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.UserId;

/**
 * What one department says to one revision of a proposal. A row of its own, so that departments who answer at the same
 * time do not get in each other's way.
 */
@Entity
public class Opinion extends AbstractAggregateRoot<Opinion> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "project"))
    private ProjectId project;

    private int revision;
    private String department;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OpinionOutcome outcome;

    @Column(columnDefinition = "TEXT")
    private String text;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "given_by"))
    private @Nullable UserId givenBy;

    private Instant givenAt;

    static Opinion give(
            Project project, String department, OpinionOutcome outcome, String text, UserId by, Instant now) {
        project.requireMayGiveOpinion(department, by);
        Reasons.require(outcome != OpinionOutcome.AGREE, "text", text);
        var opinion = new Opinion(project, department, outcome, text, by, now);
        opinion.registerEvent(new OpinionGiven(project.id(), by, now, department, outcome, text));
        return opinion;
    }

    /** The department did not answer in time. */
    static Opinion absent(Project project, String department, Instant now) {
        var opinion = new Opinion(project, department, OpinionOutcome.ABSENT, "", null, now);
        opinion.registerEvent(new DepartmentAbsent(project.id(), now, department));
        return opinion;
    }

    private Opinion(
            Project project, String department, OpinionOutcome outcome, String text, @Nullable UserId by, Instant now) {
        this.project = project.id();
        this.revision = project.revision();
        this.department = department;
        this.outcome = outcome;
        this.text = text;
        this.givenBy = by;
        this.givenAt = now;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Opinion() {}

    /** Of all opinions, in the order they came, those that count: what each department said last to this revision. */
    static Collection<Opinion> standing(List<Opinion> opinions, int revision) {
        return opinions.stream()
                .filter(opinion -> opinion.revision == revision)
                .collect(toMap(Opinion::department, opinion -> opinion, (earlier, later) -> later))
                .values();
    }

    public ProjectId project() {
        return project;
    }

    public int revision() {
        return revision;
    }

    public String department() {
        return department;
    }

    public OpinionOutcome outcome() {
        return outcome;
    }

    public String text() {
        return text;
    }

    /** Nobody, if the department was absent. */
    public Optional<UserId> givenBy() {
        return Optional.ofNullable(givenBy);
    }

    public Instant givenAt() {
        return givenAt;
    }
}
