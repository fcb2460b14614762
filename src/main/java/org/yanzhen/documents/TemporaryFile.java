package org.yanzhen.documents;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** On this node's disk while it is worked on. */
record TemporaryFile(Path path) implements Closeable {

    static TemporaryFile create() throws IOException {
        return new TemporaryFile(Files.createTempFile("attachment", ".tmp"));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
