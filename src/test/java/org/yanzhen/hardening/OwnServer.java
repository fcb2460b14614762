package org.yanzhen.hardening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yanzhen.YanzhenApplication;

/** The application in a process of its own, on a database of its own in the tests' server, behind a {@link Wire}. */
final class OwnServer implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(8);

    private final Process process;
    private final URI address;
    private final Path log;
    final Wire wire;
    final JdbcTemplate database;

    /**
     * @param largestFile that the process may write, in kilobytes; a full disk that needs no disk
     * @param settings as environment variables
     */
    OwnServer(String name, JdbcConnectionDetails server, int largestFile, Map<String, String> settings) {
        try {
            var theirs = URI.create(server.getJdbcUrl().substring("jdbc:".length()));
            var schema = "own_" + name;
            var whole = new JdbcTemplate(
                    new DriverManagerDataSource(server.getJdbcUrl(), server.getUsername(), server.getPassword()));
            whole.execute("DROP DATABASE IF EXISTS " + schema);
            whole.execute("CREATE DATABASE %s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci".formatted(schema));
            database = new JdbcTemplate(new DriverManagerDataSource(
                    url(theirs.getPort(), schema), server.getUsername(), server.getPassword()));
            wire = new Wire(theirs.getPort());
            log = Path.of("target", name + ".log");
            var port = freePort();
            address = URI.create("http://127.0.0.1:" + port);
            var builder = new ProcessBuilder(command(name, largestFile))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "SERVER_PORT", String.valueOf(port),
                            "SERVER_ADDRESS", "127.0.0.1",
                            "SPRING_DATASOURCE_URL", url(wire.port(), schema),
                            "SPRING_DATASOURCE_USERNAME", server.getUsername(),
                            "SPRING_DATASOURCE_PASSWORD", server.getPassword(),
                            "YANZHEN_DEMO_PLAY_UNTIL", ""));
            builder.environment().putAll(settings);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(int port, String schema) {
        return "jdbc:mysql://127.0.0.1:%d/%s?useSSL=false&allowPublicKeyRetrieval=true".formatted(port, schema);
    }

    private static List<String> command(String name, int largestFile) throws IOException {
        var arguments = Path.of("target", name + ".arguments");
        Files.writeString(
                arguments,
                "-Xmx512m -XX:TieredStopAtLevel=1 -Duser.timezone=Asia/Shanghai -Dfile.encoding=UTF-8 -cp \"%s\" %s"
                        .formatted(
                                System.getProperty("java.class.path").replace("\\", "\\\\"),
                                YanzhenApplication.class.getName()));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ArrayList<>(
                List.of("bash", "-c", "ulimit -f %d; exec '%s' '@%s'".formatted(largestFile, java, arguments)));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    OwnServer awaitStart() {
        Awaitility.await()
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("it does not start: see " + log);
                    }
                    return isUp();
                });
        return this;
    }

    private boolean isUp() {
        try {
            return new Knock(address).get("/actuator/health/readiness").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    URI address() {
        return address;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        wire.close();
    }
}
