package org.yanzhen.projects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;

/** @param attempt 1, or 2 after a failed one */
@Embeddable
public record AcceptanceId(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "project"))
        ProjectId project,

        int attempt) implements Serializable {}
