package org.yanzhen.nodes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The application in a Java of its own, on the class path of the build, as it would run on a machine of its own. */
final class Node {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final int port;
    private final Path log;
    private final ProcessBuilder command;
    private Process process;

    private Node(int port, Path log, ProcessBuilder command) throws IOException {
        this.port = port;
        this.log = log;
        this.command = command;
        this.process = command.start();
    }

    static Node start(int port, Path folder, Map<String, String> environment) throws IOException {
        var log = folder.resolve("node-" + port + ".log");
        var command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1", // starts often, lives shortly
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.yanzhen.YanzhenApplication")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        command.environment().putAll(environment);
        command.environment().put("SERVER_PORT", String.valueOf(port));
        return new Node(port, log, command);
    }

    void start() throws IOException {
        process = command.start();
    }

    /** @return how long it took since it was asked for */
    Duration awaitReady(long askedNanos) throws InterruptedException {
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The node at %d ended while it started; see %s".formatted(port, log));
            }
            if (System.nanoTime() - askedNanos > PATIENCE.toNanos()) {
                throw new IllegalStateException("The node at %d does not come up; see %s".formatted(port, log));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return Duration.ofNanos(System.nanoTime() - askedNanos);
    }

    private boolean isReady() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGTERM: it finishes what it has begun. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** In MB, now and at the most since it started. */
    long[] memory() throws IOException {
        var status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
        return new long[] {kilobytes(status, "VmRSS") / 1024, kilobytes(status, "VmHWM") / 1024};
    }

    private static long kilobytes(String status, String what) {
        var line = Pattern.compile(what + ":\\s+(\\d+) kB").matcher(status);
        return line.find() ? Long.parseLong(line.group(1)) : 0;
    }
}
