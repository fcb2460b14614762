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
 * What a secretary has typed so far. It need not make sense yet, so nothing is checked; it keeps the id of the
 * application it becomes, so that files can be attached already.
 */
@Entity
public class ApplicationDraft {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ApplicationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "round"))
    private RoundId round;

    private String community;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "owner"))
    private UserId owner;

    @Convert(converter = JsonMap.class)
    private Map<String, Object> content = Map.of();

    private Instant savedAt;

    @Version
    private @Nullable Long version;

    ApplicationDraft(ApplicationId id, RoundId round, String community, UserId owner, Instant now) {
        this.id = id;
        this.round = round;
        this.community = community;
        this.owner = owner;
        this.savedAt = now;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected ApplicationDraft() {}

    /** @param basedOn the version the person has on the screen: a second window must not undo the first */
    void save(Map<String, Object> content, long basedOn, Instant now) {
        if (version() != basedOn) {
            throw new RuleViolation("draft-newer");
        }
        this.content = content;
        this.savedAt = now;
    }

    public ApplicationId id() {
        return id;
    }

    public RoundId round() {
        return round;
    }

    public String community() {
        return community;
    }

    /** Who began it. */
    public UserId owner() {
        return owner;
    }

    public Map<String, Object> content() {
        return content;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
