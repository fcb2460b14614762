package org.yanzhen.documents;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yanzhen.shared.OutOfSpace;

/** In a folder, by id; the names that people gave never become paths. */
@Component
@ConditionalOnProperty(name = "yanzhen.documents.store", havingValue = "folder")
class FolderStore implements ContentStore {

    private static final Logger log = LoggerFactory.getLogger(FolderStore.class);

    private final Path folder;

    FolderStore(DocumentSettings settings) {
        this.folder = settings.folder();
    }

    /** A file appears whole or not at all, whenever the machine stops. */
    @Override
    public void write(UUID id, InputStream content) throws IOException {
        var target = path(id);
        Files.createDirectories(target.getParent());
        var partial = Files.createTempFile(target.getParent(), "upload", ".part");
        try {
            try (var file = new Disk(Files.newOutputStream(partial))) {
                content.transferTo(file);
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                whenEnded(id, TransactionSynchronization.STATUS_ROLLED_BACK);
            }
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    @Override
    public void copyTo(UUID id, OutputStream target) throws IOException {
        Files.copy(path(id), target);
    }

    /** Once it is certain that nothing refers to it any more: a folder knows no transactions. */
    @Override
    public void delete(UUID id) {
        whenEnded(id, TransactionSynchronization.STATUS_COMMITTED);
    }

    /** At once, if there is no transaction. */
    private void whenEnded(UUID id, int status) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            remove(id);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int ended) {
                if (ended == status) {
                    remove(id);
                }
            }
        });
    }

    /** What stays behind hurts nobody and is not worth a failure. */
    private void remove(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            log.warn("the content {} of no attachment is left: {}", id, e.getMessage());
        }
    }

    /** Tells a disk that takes no more from a person who stops sending. */
    private static final class Disk extends FilterOutputStream {

        Disk(OutputStream file) {
            super(file);
        }

        @Override
        public void write(byte[] content, int from, int length) {
            try {
                out.write(content, from, length);
            } catch (IOException e) {
                log.error("attachments cannot be written: {}", e.getMessage());
                throw new OutOfSpace();
            }
        }
    }

    private Path path(UUID id) {
        return folder.resolve(id.toString().substring(0, 2)).resolve(id.toString());
    }
}
