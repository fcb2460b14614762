package org.yanzhen.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is stored, with the proof that it is what was stored. */
@Component
class StoredContents {

    private final ContentStore store;

    StoredContents(ContentStore store) {
        this.store = store;
    }

    Content keep(Path file) {
        var id = UUID.randomUUID();
        var digest = sha256();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            store.write(id, in);
            return new Content(id, Files.size(file), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether every byte is as it was when it was stored; all of it is read. */
    boolean isIntact(Content content) {
        var digest = sha256();
        try {
            store.copyTo(content.id(), new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest()).equals(content.sha256());
    }

    void copyTo(Content content, OutputStream target) throws IOException {
        store.copyTo(content.id(), target);
    }

    void delete(Content content) {
        store.delete(content.id());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
