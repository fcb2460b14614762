package org.yanzhen.ratings;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.UserId;

/** How many stars a community has in a year. */
@Entity
public class StarRating {

    @Embeddable
    record Id(
            @Column(name = "community") String community,
            @Column(name = "rating_year") int year) implements Serializable {}

    @EmbeddedId
    private Id id;

    private int stars;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "entered_by"))
    private UserId enteredBy;

    private Instant enteredAt;

    @Version
    @SuppressWarnings("unused")
    private @Nullable Long version;

    StarRating(String community, int year, int stars, UserId enteredBy, Instant enteredAt) {
        this.id = new Id(community, year);
        this.stars = stars;
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected StarRating() {}

    /** Who entered what is there already stays on record. */
    void change(int stars, UserId by, Instant at) {
        if (this.stars != stars) {
            this.stars = stars;
            enteredBy = by;
            enteredAt = at;
        }
    }

    public String community() {
        return id.community();
    }

    /** 1 to 5; 0 = taken back. */
    public int stars() {
        return stars;
    }

    public UserId enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }
}
