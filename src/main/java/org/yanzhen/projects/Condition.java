package org.yanzhen.projects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** 立项条件: one thing that the working committee's approval depends on, and whether the party office found it met. */
@Embeddable
public class Condition {

    @Column(columnDefinition = "TEXT")
    private String demand;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "confirmed_by"))
    private @Nullable UserId confirmedBy;

    private @Nullable Instant confirmedAt;

    Condition(String demand) {
        this.demand = demand;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Condition() {}

    void confirm(UserId by, Instant now) {
        if (isConfirmed()) {
            throw new RuleViolation("condition-confirmed-already");
        }
        confirmedBy = by;
        confirmedAt = now;
    }

    public String demand() {
        return demand;
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public Optional<UserId> confirmedBy() {
        return Optional.ofNullable(confirmedBy);
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }
}
