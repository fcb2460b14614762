package org.yanzhen.modeling;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.UserId;

/** One administrator's working copy of a process with its forms and decisions. It need not make sense yet. */
@Entity(name = "ModelDraft")
@Table(name = "model_draft")
public class Draft {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String process;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "owner"))
    private UserId owner;

    private @Nullable Integer base;
    private @Nullable Integer shipped;

    @ElementCollection
    @CollectionTable(name = "model_draft_file", joinColumns = @JoinColumn(name = "draft"))
    @MapKeyColumn(name = "name")
    @Column(name = "content")
    private Map<String, String> files;

    private Instant savedAt;

    @Version
    private @Nullable Long version;

    /** @param base the release it began from; null if the process is new */
    Draft(Bundle content, @Nullable Release base, @Nullable Integer shipped, UserId owner, Instant now) {
        this.process = content.process();
        this.owner = owner;
        this.base = base == null ? null : base.number();
        this.shipped = shipped;
        this.files = new HashMap<>(content.files());
        this.savedAt = now;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Draft() {}

    /**
     * @param basedOn the version the person has on the screen: a second window must not undo the first
     * @throws DraftStale with both contents
     */
    void save(String name, String content, long basedOn, UserId by, Instant now) {
        requireOwner(by);
        if (basedOn != version()) {
            throw new DraftStale(version(), files.get(name), content);
        }
        ModelFiles.requireName(name);
        files.put(name, content);
        ModelFiles.requireSize(files);
        savedAt = now;
    }

    void remove(String name, long basedOn, UserId by, Instant now) {
        requireOwner(by);
        if (basedOn != version()) {
            throw new DraftStale(version(), files.get(name), null);
        }
        files.remove(name);
        savedAt = now;
    }

    /** What is brought along replaces what has the same name. */
    void take(Map<String, String> imported, UserId by, Instant now) {
        requireOwner(by);
        files.putAll(imported);
        ModelFiles.requireSize(files);
        savedAt = now;
    }

    /** From now on it is a change of this release, and has in it what ships with the program. */
    void rebase(Map<String, String> merged, Release onto, @Nullable Integer withShipped, UserId by, Instant now) {
        requireOwner(by);
        files.keySet().retainAll(merged.keySet());
        files.putAll(merged);
        base = onto.number();
        shipped = withShipped;
        savedAt = now;
    }

    void requireVersion(long basedOn) {
        if (basedOn != version()) {
            throw new DraftStale(version(), null, null);
        }
    }

    void requireOwner(UserId by) {
        if (!owner.equals(by)) {
            throw new NotAllowed("draft-of-another");
        }
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public String process() {
        return process;
    }

    public UserId owner() {
        return owner;
    }

    /** The number of the release that it changes; null if the process is new. */
    public @Nullable Integer base() {
        return base;
    }

    /** The number of the shipped release that has been taken into account; null if none ever shipped. */
    public @Nullable Integer shipped() {
        return shipped;
    }

    public Bundle bundle() {
        return Bundle.of(process, files);
    }

    public Instant savedAt() {
        return savedAt;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
