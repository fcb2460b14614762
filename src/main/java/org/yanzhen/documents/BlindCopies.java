package org.yanzhen.documents;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unavailable;

/**
 * Has blind copies made, each by a process of its own with so much memory and time and no secrets: whatever a file does to
 * whoever reads it, the node goes on.
 */
@Component
class BlindCopies {

    private static final Logger log = LoggerFactory.getLogger(BlindCopies.class);

    /** At the same time, on this node. */
    private static final int MOST = 2;

    /** In seconds, for one file and for the files before it. */
    private static final int LONGEST = 30;

    private static final String LOADER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final Semaphore free = new Semaphore(MOST, true);

    /**
     * @param target is written; it holds nothing of use if this ends with a refusal
     * @throws RuleViolation if nobody here knows what such a file hides, or it is damaged, locked or too large when unpacked
     * @throws Unavailable if others are before this one for too long
     */
    void make(FileKind kind, Path source, Path target) throws IOException {
        if (!kind.canBeBlind()) {
            throw new RuleViolation("attachment-not-blind");
        }
        if (kind.isPlain()) { // there is nothing in it but what it says
            Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        try {
            if (!free.tryAcquire(LONGEST, SECONDS)) {
                throw new Unavailable("blind-copies-busy");
            }
            try {
                run(kind, source, target);
            } finally {
                free.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("blind-copies-busy");
        }
    }

    private static void run(FileKind kind, Path source, Path target) throws IOException, InterruptedException {
        var room = Files.createTempDirectory("blind");
        try {
            var said = room.resolve("said");
            var builder = new ProcessBuilder(command(kind, source, target, room))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().clear(); // passwords
            var process = builder.start();
            var ended = false;
            try {
                process.getOutputStream().close();
                ended = process.waitFor(LONGEST, SECONDS);
            } finally {
                process.destroyForcibly();
                process.waitFor();
            }
            if (!ended || process.exitValue() != 0) {
                log.info("no blind copy: {}", ended ? said(said) : "takes too long");
                throw new RuleViolation("attachment-not-blind");
            }
        } finally {
            delete(room);
        }
    }

    private static List<String> command(FileKind kind, Path source, Path target, Path room) {
        var path = System.getProperty("java.class.path");
        var main = BlindCopy.class.getName();
        var packed = ClassLoader.getSystemResource(LOADER.replace('.', '/') + ".class") != null;
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=1",
                "-XX:MaxMetaspaceSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + room,
                "-Djava.awt.headless=true",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dslf4j.internal.verbosity=WARN",
                "-Dloader.main=" + main,
                "-cp",
                path,
                packed ? LOADER : main,
                kind.name(),
                source.toString(),
                target.toString());
    }

    /** What it could not do, for the log: one line, and no longer than one. */
    private static String said(Path file) throws IOException {
        return Optional.of(Files.readString(file))
                .map(text -> text.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " "))
                .map(text -> text.substring(0, Math.min(300, text.length())))
                .orElse("");
    }

    private static void delete(Path room) throws IOException {
        var left = room.toFile().listFiles();
        for (var file : left == null ? new File[0] : left) {
            Files.delete(file.toPath());
        }
        Files.delete(room);
    }
}
