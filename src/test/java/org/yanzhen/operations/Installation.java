package org.yanzhen.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yanzhen.demo.Visitor;
import org.yanzhen.testing.Scene;

/**
 * The application in a Java of its own on a database of its own, watched as in production. Its clock is the demo's; its
 * timers go off by themselves; what happens every night happens every second.
 */
final class Installation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final TestServer server;
    private final int port = freePort();
    private final int watchingPort = freePort();
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private String schema = "";
    private @Nullable Process process;

    Installation(TestServer server) {
        this.server = server;
    }

    /** At the same address as before, whatever database it is. */
    void startOn(String database) {
        schema = database;
        var java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-Duser.timezone=" + System.getProperty("user.timezone"),
                "-Dfile.encoding=UTF-8",
                "-cp",
                programs(),
                "org.yanzhen.YanzhenApplication");
        java.environment()
                .putAll(Map.ofEntries(
                        Map.entry("SPRING_PROFILES_ACTIVE", "demo,watched"),
                        Map.entry("SPRING_DATASOURCE_URL", server.url(schema)),
                        Map.entry("SPRING_DATASOURCE_USERNAME", server.user()),
                        Map.entry("SPRING_DATASOURCE_PASSWORD", server.password()),
                        Map.entry("SERVER_ADDRESS", "127.0.0.1"),
                        Map.entry("SERVER_PORT", String.valueOf(port)),
                        Map.entry("MANAGEMENT_SERVER_PORT", String.valueOf(watchingPort)),
                        Map.entry("YANZHEN_DEMO_PLAYUNTIL", ""),
                        Map.entry("YANZHEN_EVENTS_PATIENCE", "5s"),
                        Map.entry("YANZHEN_EVENTS_LOOK_EVERY", "1s"),
                        Map.entry("YANZHEN_RECONCILIATION_CRON", "* * * * * *")));
        try {
            Files.createDirectories(log().getParent());
            process = java.redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(PATIENCE).until(() -> isReady() || !process().isAlive());
        assertThat(process().isAlive()).as("it runs; see " + log()).isTrue();
    }

    /** What is packed for production: nothing of the tests. */
    private static String programs() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(path -> !path.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean isReady() {
        try {
            return Visitor.stranger(watching())
                            .get("/actuator/health/readiness")
                            .status()
                    == 200;
        } catch (UncheckedIOException e) {
            return false; // nobody listens yet
        }
    }

    /** As a machine that loses its power. */
    void kill() {
        process().destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    private Process process() {
        return Objects.requireNonNull(process);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    URI watching() {
        return URI.create("http://127.0.0.1:" + watchingPort);
    }

    JdbcTemplate database() {
        return server.in(schema);
    }

    private Path log() {
        return Path.of("target", "operations", schema + ".log");
    }

    List<String> logLines() {
        try {
            return Files.readAllLines(log(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody with a session of their own, which they keep. */
    Visitor as(String user) {
        return visitors.computeIfAbsent(user, name -> Visitor.logIn(address(), name, Scene.PASSWORD));
    }

    void moveClockTo(LocalDate day) {
        var answer = as("administrator").post("/api/demo/clock", Map.of("day", day));
        assertThat(answer.isRefusal()).as(answer.body()).isFalse();
    }

    /** What lies in somebody's inbox at a step about something. */
    List<String> tasks(String user, String step, String about) {
        var rows = as(user).get("/api/tasks?step=userTask_" + step).json().path("rows");
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("businessKey").asText().equals(about))
                .map(row -> row.path("task").asText())
                .toList();
    }

    void does(String user, String step, String about, Map<String, Object> answers) {
        var tasks = tasks(user, step, about);
        assertThat(tasks).as(user + " is asked for " + step).hasSize(1);
        var answer = as(user).post("/api/tasks/" + tasks.get(0) + "/complete", answers);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    /** The next nightly checks find nothing. */
    void requireConsistency() {
        for (var check : List.of("inbox_reconciliation", "ledger_check", "document_check", "journal_seal")) {
            var before = last(check);
            await().atMost(PATIENCE).until(() -> {
                database().update("UPDATE scheduler_lock SET lock_until = UTC_TIMESTAMP(3)"); // it is night again
                return last(check) > before + 1; // one may have been under way
            });
            assertThat(database()
                            .queryForList("SELECT details FROM " + check + " ORDER BY id DESC LIMIT 1", String.class))
                    .as(check)
                    .containsExactly("");
        }
    }

    private long last(String check) {
        return Objects.requireNonNull(
                database().queryForObject("SELECT COALESCE(MAX(id), 0) FROM " + check, Long.class));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
