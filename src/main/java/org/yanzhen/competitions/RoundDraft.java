package org.yanzhen.competitions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.JsonMap;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/**
 * What the party office has typed so far. It need not make sense yet, so nothing is checked; it keeps the id of the
 * round it becomes. The whole office works on it, one window at a time.
 */
@Entity
public class RoundDraft {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RoundId id;

    @Column(name = "round_year")
    private int year;

    @Convert(converter = JsonMap.class)
    private Map<String, Object> content;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "saved_by"))
    private UserId savedBy;

    private Instant savedAt;

    @Version
    private @Nullable Long version;

    RoundDraft(RoundId id, int year, Map<String, Object> content, UserId by, Instant now) {
        this.id = id;
        this.year = year;
        this.content = content;
        this.savedBy = by;
        this.savedAt = now;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected RoundDraft() {}

    /** @param basedOn the version the person has on the screen: a second window must not undo the first */
    void save(Map<String, Object> content, long basedOn, UserId by, Instant now) {
        if (version() != basedOn) {
            throw new RuleViolation("draft-newer");
        }
        this.content = content;
        this.savedBy = by;
        this.savedAt = now;
    }

    public RoundId id() {
        return id;
    }

    public int year() {
        return year;
    }

    public Map<String, Object> content() {
        return content;
    }

    public UserId savedBy() {
        return savedBy;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
