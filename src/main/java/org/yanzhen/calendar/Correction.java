package org.yanzhen.calendar;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.yanzhen.shared.UserId;

/** An administrator knows better than the published calendar: a typhoon day, a year not published yet. */
@Entity
@Table(name = "calendar_correction")
public class Correction {

    @Id
    private LocalDate day;

    private boolean worked;
    private String reason;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "corrected_by"))
    private UserId correctedBy;

    private Instant correctedAt;

    Correction(LocalDate day, boolean worked, String reason, UserId correctedBy, Instant correctedAt) {
        this.day = day;
        this.worked = worked;
        this.reason = reason;
        this.correctedBy = correctedBy;
        this.correctedAt = correctedAt;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Correction() {}

    public LocalDate day() {
        return day;
    }

    public boolean worked() {
        return worked;
    }

    public String reason() {
        return reason;
    }

    public UserId correctedBy() {
        return correctedBy;
    }

    public Instant correctedAt() {
        return correctedAt;
    }
}
