package org.yanzhen.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.unit.DataSize;

class FolderStoreTest {

    private static final UUID ID = UUID.fromString("a1b2c3d4-0000-4000-8000-000000000001");

    private Path folder;
    private FolderStore store;

    @BeforeEach
    void aStoreInAFolderThatIsNotThereYet(@TempDir Path temporary) {
        folder = temporary.resolve("documents");
        store = new FolderStore(
                new DocumentSettings(DataSize.ofMegabytes(1), 100, DocumentSettings.Store.FOLDER, folder));
    }

    @Test
    void whatWasWrittenIsReadAgain() throws IOException {
        store.write(ID, stream("方案"));
        store.write(UUID.randomUUID(), stream("另一份方案"));

        assertThat(read(ID)).isEqualTo("方案");
    }

    @Test
    void aFileLiesUnderItsIdSoThatNoFolderGrowsTooLarge() throws IOException {
        store.write(ID, stream("方案"));

        assertThat(files()).containsExactly(folder.resolve("a1").resolve(ID.toString()));
    }

    @Test
    void whatIsRemovedIsGone() throws IOException {
        store.write(ID, stream("方案"));

        store.delete(ID);
        store.delete(ID);

        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> read(ID)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        var broken = new SequenceInputStream(stream("方案的前一半"), new BrokenStream());

        assertThatThrownBy(() -> store.write(ID, broken)).isInstanceOf(IOException.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void aFileIsDeletedOnlyOnceThatIsCertain() throws IOException {
        store.write(ID, stream("方案"));

        inTransaction(TransactionSynchronization.STATUS_ROLLED_BACK, () -> store.delete(ID));

        assertThat(read(ID)).isEqualTo("方案");

        inTransaction(TransactionSynchronization.STATUS_COMMITTED, () -> {
            store.delete(ID);
            assertThat(files()).hasSize(1);
        });

        assertThat(files()).isEmpty();
    }

    @Test
    void whatWasWrittenForNothingIsGone() throws IOException {
        inTransaction(TransactionSynchronization.STATUS_COMMITTED, () -> store.write(ID, stream("方案")));
        inTransaction(
                TransactionSynchronization.STATUS_ROLLED_BACK, () -> store.write(UUID.randomUUID(), stream("方案")));

        assertThat(files()).hasSize(1);
        assertThat(read(ID)).isEqualTo("方案");
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void inTransaction(int end, Step step) throws IOException {
        TransactionSynchronizationManager.initSynchronization();
        try {
            step.run();
            TransactionSynchronizationManager.getSynchronizations().forEach(one -> one.afterCompletion(end));
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    private String read(UUID id) throws IOException {
        var target = new ByteArrayOutputStream();
        store.copyTo(id, target);
        return target.toString(UTF_8);
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
