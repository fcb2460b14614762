package org.yanzhen.projects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;

/** @param origin what it follows from: {@code Q1} to {@code Q4}, or {@code ACCEPTANCE} */
@Embeddable
public record RectificationId(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "project"))
        ProjectId project,

        String origin)
        implements Serializable {

    static final String ACCEPTANCE = "ACCEPTANCE";

    static RectificationId ofQuarter(ProjectId project, int quarter) {
        return new RectificationId(project, "Q" + quarter);
    }

    static RectificationId ofAcceptance(ProjectId project) {
        return new RectificationId(project, ACCEPTANCE);
    }
}
