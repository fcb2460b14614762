package org.yanzhen.database;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The embedded database server without the application, empty, for nodes that run beside the test. */
public final class ServerOfTheBuild implements AutoCloseable {

    private final EmbeddedMariaDb server;

    private ServerOfTheBuild(EmbeddedMariaDb server) {
        this.server = server;
    }

    public static ServerOfTheBuild in(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder.resolve("data"));
        return new ServerOfTheBuild(EmbeddedMariaDb.start(new EmbeddedDatabaseSettings(folder, 0)));
    }

    public String url() {
        return server.url();
    }

    public String user() {
        return EmbeddedMariaDb.USER;
    }

    public String password() {
        return server.password();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
