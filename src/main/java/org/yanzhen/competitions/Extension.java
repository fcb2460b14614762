package org.yanzhen.competitions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.yanzhen.shared.UserId;

/**
 * The window closes later than it was announced.
 *
 * @param before when it would have closed
 */
@Embeddable
public record Extension(
        @Column(name = "closes_before") Instant before,

        Instant closesAt,

        @Column(columnDefinition = "TEXT") String reason,

        @Embedded @AttributeOverride(name = "name", column = @Column(name = "extended_by"))
        UserId extendedBy,

        Instant extendedAt) {}
