package org.yanzhen.documents;

import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.yanzhen.identity.Caller;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.LimitedStream;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;

/** What people may do with files. */
@Service
@Transactional
public class Documents {

    private static final Logger log = LoggerFactory.getLogger(Documents.class);

    private final Attachments attachments;
    private final StoredContents contents;
    private final BlindCopies copies;
    private final ObjectProvider<AttachmentSubjects> subjects;
    private final DocumentSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    Documents(
            Attachments attachments,
            StoredContents contents,
            BlindCopies copies,
            ObjectProvider<AttachmentSubjects> subjects,
            DocumentSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.attachments = attachments;
        this.contents = contents;
        this.copies = copies;
        this.subjects = subjects;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The file is read, looked at and cleaned without a transaction; only what will be kept needs one.
     *
     * @param name as the person named it
     * @throws InvalidInput if the name is more than a name, the content is empty, too large, or not what the name says
     * @throws RuleViolation if no more files are taken, or experts will read it and it cannot be hidden who made it
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Attachment add(String subject, String name, InputStream content, Caller caller) {
        var readBlind = Boolean.TRUE.equals(
                transaction.execute(begun -> requireRoom(subject, caller).isReadBlind()));
        var fileName = new FileName(name);
        try (var file = TemporaryFile.create();
                var blind = TemporaryFile.create()) {
            var kind = receive(fileName, content, file.path());
            if (readBlind) {
                copies.make(kind, file.path(), blind.path());
            }
            return Objects.requireNonNull(transaction.execute(begun -> {
                requireRoom(subject, caller);
                return attachments.save(new Attachment(
                        subject,
                        fileName.value(),
                        kind.mediaType(),
                        contents.keep(file.path()),
                        readBlind ? contents.keep(blind.path()) : null,
                        caller.id(),
                        clock.instant()));
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AttachmentSubjects requireRoom(String subject, Caller caller) {
        var known = subject(subject);
        if (!known.mayAdd(caller, subject)) {
            throw new NotAllowed("attachment-not-here");
        }
        if (attachments.countBySubject(subject) >= settings.most()) {
            throw new RuleViolation("too-many-attachments", settings.most());
        }
        return known;
    }

    private FileKind receive(FileName name, InputStream content, Path file) throws IOException {
        var largest = settings.largest();
        try (content) {
            var counted = new LimitedStream(
                    content,
                    largest.toBytes(),
                    () -> new InvalidInput("file", "file-too-large", largest.toMegabytes()));
            if (Files.copy(counted, file, StandardCopyOption.REPLACE_EXISTING) == 0) {
                throw new InvalidInput("file", "file-empty", name.value());
            }
        }
        return FileKind.of(name, file).orElseThrow(() -> new InvalidInput("file", "file-kind", name.value()));
    }

    /** Not for people directly: who may see the list has been decided by whoever shows what it belongs to. */
    @Transactional(readOnly = true)
    public List<Attachment> of(String subject) {
        return attachments.findBySubjectOrderByUploadedAtAscNameAsc(subject);
    }

    @Transactional(readOnly = true)
    public List<Attachment> list(String subject, Caller caller) {
        if (!subject(subject).mayRead(caller, subject)) {
            throw new NotAllowed("attachment-not-yours");
        }
        return of(subject);
    }

    @Transactional(readOnly = true)
    public boolean mayAdd(String subject, Caller caller) {
        return subject(subject).mayAdd(caller, subject);
    }

    @Transactional(readOnly = true)
    public boolean mayRemove(String subject, Caller caller) {
        return subject(subject).mayRemove(caller, subject);
    }

    @Transactional(readOnly = true)
    public Attachment find(UUID id, Caller caller) {
        var attachment = attachments.findById(id).orElseThrow(() -> new Unknown("attachment", id));
        if (!subject(attachment.subject()).mayRead(caller, attachment.subject())) {
            throw new NotAllowed("attachment-not-yours");
        }
        return attachment;
    }

    /**
     * Whatever is sent on is what was once handed in. Before anything of it is sent, so that the person reads a sentence and
     * not half a file.
     *
     * @throws RuleViolation if not a single byte, or other ones, are left of it
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void requireIntact(Attachment attachment) {
        requireIntact(attachment.content());
    }

    private void requireIntact(Content content) {
        if (!contents.isIntact(content)) {
            log.error("attachment {} is not what was stored", content.id());
            throw new RuleViolation("attachment-damaged");
        }
    }

    /**
     * The attachment was found by {@link #find}, which decided whether the person may have it. Holds no connection while
     * a slow line takes its time.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void copy(Attachment attachment, OutputStream target) throws IOException {
        contents.copyTo(attachment.content(), target);
    }

    /**
     * Ready to be read by people who must not know whose it is. Files that came in before such copies were made get theirs
     * now.
     *
     * @throws RuleViolation if that cannot be done with this file, or it is not what was handed in
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Attachment blind(Attachment attachment) {
        var blind = attachment.blind().isPresent() ? attachment : withBlindCopy(attachment);
        blind.blind().ifPresent(this::requireIntact);
        return blind;
    }

    private Attachment withBlindCopy(Attachment attachment) {
        requireIntact(attachment);
        var kind = FileKind.ofMediaType(attachment.mediaType())
                .orElseThrow(() -> new RuleViolation("attachment-not-blind"));
        try (var file = TemporaryFile.create();
                var blind = TemporaryFile.create()) {
            try (var whole = Files.newOutputStream(file.path())) {
                copy(attachment, whole);
            }
            copies.make(kind, file.path(), blind.path());
            return Objects.requireNonNull(transaction.execute(begun -> {
                var locked = attachments
                        .lockById(attachment.id())
                        .orElseThrow(() -> new Unknown("attachment", attachment.id()));
                if (locked.blind().isEmpty()) {
                    locked.keepBlind(contents.keep(blind.path()));
                }
                return locked;
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * As {@link #copy}, without anything in the file that tells who wrote it: authors, organisations, places, devices. What
     * the text itself says stays.
     *
     * @param attachment from {@link #blind}
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void copyBlind(Attachment attachment, OutputStream target) throws IOException {
        contents.copyTo(attachment.blind().orElseThrow(), target);
    }

    public void remove(UUID id, Caller caller) {
        var attachment = find(id, caller);
        if (!attachment.uploadedBy().equals(caller.id())
                || !subject(attachment.subject()).mayRemove(caller, attachment.subject())) {
            throw new NotAllowed("attachment-stays");
        }
        attachments.delete(attachment);
        contents.delete(attachment.content());
        attachment.blind().ifPresent(contents::delete);
    }

    private AttachmentSubjects subject(String subject) {
        return subjects.stream()
                .filter(known -> known.knows(subject))
                .findFirst()
                .orElseThrow(() -> new Unknown("subject", subject));
    }

    /** All attachments. */
    interface Attachments extends Repository<Attachment, UUID> {
        Attachment save(Attachment attachment);

        void delete(Attachment attachment);

        Optional<Attachment> findById(UUID id);

        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("SELECT a FROM Attachment a WHERE a.id = :id")
        Optional<Attachment> lockById(UUID id);

        int countBySubject(String subject);

        List<Attachment> findBySubjectOrderByUploadedAtAscNameAsc(String subject);
    }
}
