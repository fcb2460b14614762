package org.yanzhen.calendar;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.springframework.data.repository.Repository;
import org.yanzhen.shared.UserId;

/** A year whose holidays an administrator entered as corrections, because the published ones did not come with the software. */
@Entity
@Table(name = "calendar_year")
public class EnteredYear {

    @Id
    @Column(name = "calendar_year")
    private int year;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "entered_by"))
    private UserId enteredBy;

    private Instant enteredAt;

    EnteredYear(int year, UserId enteredBy, Instant enteredAt) {
        this.year = year;
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected EnteredYear() {}

    public int year() {
        return year;
    }

    public UserId enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    /** All of them. */
    interface Rows extends Repository<EnteredYear, Integer> {

        EnteredYear save(EnteredYear year);

        List<EnteredYear> findAll();
    }
}
