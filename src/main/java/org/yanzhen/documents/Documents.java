package org.yanzhen.documents;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
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

    private final Attachments attachments;
    private final ContentStore contents;
    private final ObjectProvider<AttachmentSubjects> subjects;
    private final DocumentSettings settings;
    private final Clock clock;

    Documents(
            Attachments attachments,
            ContentStore contents,
            ObjectProvider<AttachmentSubjects> subjects,
            DocumentSettings settings,
            Clock clock) {
        this.attachments = attachments;
        this.contents = contents;
        this.subjects = subjects;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param name as the person named it
     * @throws InvalidInput if the name is more than a name, the content is empty, too large, or not what the name says
     */
    public Attachment add(String subject, String name, InputStream content, Caller caller) {
        if (!subject(subject).mayAdd(caller, subject)) {
            throw new NotAllowed("attachment-not-here");
        }
        if (attachments.countBySubject(subject) >= settings.most()) {
            throw new RuleViolation("too-many-attachments", settings.most());
        }
        var fileName = new FileName(name);
        var id = UUID.randomUUID();
        try (var stream = new BufferedInputStream(content, FileKind.HEAD)) {
            var kind = kind(fileName, stream);
            var largest = settings.largest();
            var counted = new LimitedStream(
                    stream, largest.toBytes(), () -> new InvalidInput("file", "file-too-large", largest.toMegabytes()));
            var digest = MessageDigest.getInstance("SHA-256");
            contents.write(id, new DigestInputStream(counted, digest));
            return attachments.save(new Attachment(
                    id,
                    subject,
                    fileName.value(),
                    kind.mediaType(),
                    counted.count(),
                    HexFormat.of().formatHex(digest.digest()),
                    caller.id(),
                    clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    private static FileKind kind(FileName name, InputStream stream) throws IOException {
        stream.mark(FileKind.HEAD);
        var head = stream.readNBytes(FileKind.HEAD);
        stream.reset();
        if (head.length == 0) {
            throw new InvalidInput("file", "file-empty", name.value());
        }
        return FileKind.of(name, head).orElseThrow(() -> new InvalidInput("file", "file-kind", name.value()));
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
     * The attachment was found by {@link #find}, which decided whether the person may have it. Holds no connection while
     * a slow line takes its time.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void copy(Attachment attachment, OutputStream target) throws IOException {
        contents.copyTo(attachment.id(), target);
    }

    /**
     * As {@link #copy}, without anything in the file that tells who wrote it: authors, organisations, places, devices. What
     * the text itself says stays.
     *
     * @throws RuleViolation if that cannot be done with this file; see {@link Attachment#canBeBlind()}
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void copyBlind(Attachment attachment, OutputStream target) throws IOException {
        var kind = FileKind.ofMediaType(attachment.mediaType())
                .orElseThrow(() -> new RuleViolation("attachment-not-blind"));
        var content = new ByteArrayOutputStream(Math.toIntExact(attachment.size()));
        copy(attachment, content);
        target.write(BlindCopy.of(kind, content.toByteArray()));
    }

    public void remove(UUID id, Caller caller) {
        var attachment = find(id, caller);
        if (!attachment.uploadedBy().equals(caller.id())
                || !subject(attachment.subject()).mayRemove(caller, attachment.subject())) {
            throw new NotAllowed("attachment-stays");
        }
        attachments.delete(attachment);
        try {
            contents.delete(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

        int countBySubject(String subject);

        List<Attachment> findBySubjectOrderByUploadedAtAscNameAsc(String subject);
    }
}
