package org.yanzhen.projects;

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
 * What a secretary has typed so far. It need not make sense yet, so nothing is checked; it keeps the id of the project
 * it becomes, so that files can be attached already.
 */
@Entity
public class ProposalDraft {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ProjectId id;

    private String community;

    @Column(name = "project_year")
    private int year;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "owner"))
    private UserId owner;

    @Convert(converter = JsonMap.class)
    private Map<String, Object> content;

    private Instant savedAt;

    @Version
    private @Nullable Long version;

    ProposalDraft(ProjectId id, String community, int year, UserId owner, Instant now) {
        this.id = id;
        this.community = community;
        this.year = year;
        this.owner = owner;
        this.content = Map.of();
        this.savedAt = now;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected ProposalDraft() {}

    /** @param basedOn the version the person has on the screen: a second window must not undo the first */
    void save(Map<String, Object> content, long basedOn, Instant now) {
        if (version() != basedOn) {
            throw new RuleViolation("draft-newer");
        }
        this.content = content;
        this.savedAt = now;
    }

    public ProjectId id() {
        return id;
    }

    public String community() {
        return community;
    }

    public int year() {
        return year;
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
