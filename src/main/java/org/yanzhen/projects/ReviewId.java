package org.yanzhen.projects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;

/** @param quarter 1 to 4, of the project's year */
@Embeddable
public record ReviewId(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "project"))
        ProjectId project,

        int quarter) implements Serializable {}
