package org.yanzhen.documents;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.UserId;

/** A file that belongs to something, say a project. Its content never changes; its digest proves it. */
@Entity
public class Attachment {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    private String subject;
    private String name;
    private String mediaType;
    private long size;
    private String sha256;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "uploaded_by"))
    private UserId uploadedBy;

    private Instant uploadedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "blind_id"))
    @AttributeOverride(name = "size", column = @Column(name = "blind_size"))
    @AttributeOverride(name = "sha256", column = @Column(name = "blind_sha256"))
    private @Nullable Content blind;

    /** @param blind its copy without what tells who made it, where such a copy is wanted */
    Attachment(
            String subject,
            String name,
            String mediaType,
            Content content,
            @Nullable Content blind,
            UserId uploadedBy,
            Instant uploadedAt) {
        this.id = content.id();
        this.subject = subject;
        this.name = name;
        this.mediaType = mediaType;
        this.size = content.size();
        this.sha256 = content.sha256();
        this.blind = blind;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Attachment() {}

    public UUID id() {
        return id;
    }

    /** The id of what it belongs to. */
    public String subject() {
        return subject;
    }

    /** As the person named it; without any path. */
    public String name() {
        return name;
    }

    /** From the content, not from the name. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether a browser may show it: it cannot run anything there. */
    public boolean isShown() {
        return FileKind.ofMediaType(mediaType).filter(FileKind::isShown).isPresent();
    }

    /** A name that tells nothing but the kind: 附件1.pdf. */
    public String blindName(int number) {
        return "附件" + number
                + FileKind.ofMediaType(mediaType)
                        .map(kind -> "." + kind.extension())
                        .orElse("");
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** In hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    Content content() {
        return new Content(id, size, sha256);
    }

    Optional<Content> blind() {
        return Optional.ofNullable(blind);
    }

    void keepBlind(Content copy) {
        this.blind = copy;
    }

    public UserId uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
