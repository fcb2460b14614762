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
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.UserId;

/** What was handed in, each time it was: what reviewers spoke about stays readable. */
@Entity
public class ProposalRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "project"))
    private ProjectId project;

    private int revision;

    @Convert(converter = ProposalJson.class)
    private Proposal content;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "handed_in_by"))
    private UserId handedInBy;

    private Instant handedInAt;

    ProposalRevision(Project project, Proposal content, UserId by, Instant now) {
        this.project = project.id();
        this.revision = project.revision();
        this.content = content;
        this.handedInBy = by;
        this.handedInAt = now;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected ProposalRevision() {}

    public ProjectId project() {
        return project;
    }

    public int revision() {
        return revision;
    }

    public Proposal content() {
        return content;
    }

    public UserId handedInBy() {
        return handedInBy;
    }

    public Instant handedInAt() {
        return handedInAt;
    }
}
