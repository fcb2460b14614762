package org.yanzhen.competitions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.UserId;

/** What one expert gave for one presentation, once. */
@Entity
class PresentationScore {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application"))
    private ApplicationId application;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "expert"))
    private UserId expert;

    private BigDecimal points;
    /** For the record. */
    @SuppressWarnings("UnusedVariable")
    private Instant scoredAt;

    PresentationScore(ApplicationId application, UserId expert, BigDecimal points, Instant now) {
        this.application = application;
        this.expert = expert;
        this.points = points;
        this.scoredAt = now;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected PresentationScore() {}

    ApplicationId application() {
        return application;
    }

    UserId expert() {
        return expert;
    }

    /** 0 to 100. */
    BigDecimal points() {
        return points;
    }

    public Instant scoredAt() {
        return scoredAt;
    }
}
