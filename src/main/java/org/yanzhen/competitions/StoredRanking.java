package org.yanzhen.competitions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;

/** A ranking as it was computed. */
@Entity
class StoredRanking {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "round"))
    @SuppressWarnings("UnusedVariable")
    private RoundId round;

    @Convert(converter = RankingJson.class)
    private Ranking content;

    /** For the record. */
    @SuppressWarnings("UnusedVariable")
    private Instant rankedAt;

    StoredRanking(RoundId round, Ranking content, Instant now) {
        this.round = round;
        this.content = content;
        this.rankedAt = now;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected StoredRanking() {}

    Ranking ranking() {
        return content;
    }
}
