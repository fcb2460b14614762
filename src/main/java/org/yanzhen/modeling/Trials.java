package org.yanzhen.modeling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.yanzhen.modeling.trial.Trial;
import org.yanzhen.modeling.trial.TrialReport;
import org.yanzhen.modeling.trial.TrialReport.Progress;

/**
 * 试运行 of contents, one after another, in the background. What came of it belongs to exactly this content beside the
 * processes that were in use: of anything else nothing is known. Every node keeps what it drove in memory; where a node
 * is gone, or another one is asked, it is driven again.
 */
@Component
public class Trials implements DisposableBean {

    private static final int KEPT = 50;

    private final Trial trial;
    private final Deployed deployed;
    private final ModelCheck check;
    private final ExecutorService driver = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "trial");
        thread.setDaemon(true);
        return thread;
    });

    private final Map<String, Run> runs = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Run> eldest) {
            return size() > KEPT;
        }
    };

    Trials(Trial trial, Deployed deployed, ModelCheck check) {
        this.trial = trial;
        this.deployed = deployed;
        this.check = check;
    }

    /** @param progress null while others are before it */
    public record Standing(boolean done, @Nullable Progress progress) {}

    private static class Run {
        private final CompletableFuture<TrialReport> report = new CompletableFuture<>();
        private volatile @Nullable Progress progress;
    }

    /**
     * How far it is; it begins if nobody has asked for it yet.
     *
     * @throws ModelRefused if there is something in it that no engine may see
     */
    public Standing ask(Bundle content) {
        var run = known(key(content)).orElseGet(() -> {
            ModelRefused.ifErrors(check.check(content));
            return run(content);
        });
        if (run.report.isCompletedExceptionally()) {
            result(run);
        }
        return new Standing(run.report.isDone(), run.progress);
    }

    /** Waits for it; the content has passed the gate. */
    public TrialReport of(Bundle content) {
        return result(run(content));
    }

    /** Nothing if this content was not driven yet, or something else came into use since. */
    Optional<TrialReport> known(Bundle content) {
        var done = known(key(content)).filter(run -> run.report.isDone());
        var report = done.map(this::result);
        if (report.filter(TrialReport::finished).isEmpty()) {
            done.ifPresent(this::forget);
        }
        return report;
    }

    private Optional<Run> known(String key) {
        synchronized (runs) {
            return Optional.ofNullable(runs.get(key));
        }
    }

    private Run run(Bundle content) {
        synchronized (runs) {
            return runs.computeIfAbsent(key(content), key -> {
                var run = new Run();
                driver.execute(() -> drive(content, run));
                return run;
            });
        }
    }

    private void drive(Bundle content, Run run) {
        try {
            var released = deployed.processes().stream()
                    .map(Deployed.Deployable::process)
                    .flatMap(process -> deployed.inUse(process).stream()
                            .map(deployment -> deployed.bundle(process, deployment.getId())))
                    .toList();
            run.report.complete(trial.of(content, released, progress -> run.progress = progress));
        } catch (Throwable failure) {
            run.report.completeExceptionally(failure);
        }
    }

    private TrialReport result(Run run) {
        try {
            return run.report.join();
        } catch (CompletionException e) {
            forget(run);
            throw e;
        }
    }

    /** It can be asked for again. */
    private void forget(Run run) {
        synchronized (runs) {
            runs.values().remove(run);
        }
    }

    private String key(Bundle content) {
        var digest = sha256();
        deployed.processes().forEach(one -> add(digest, one.process() + ":" + one.version()));
        add(digest, content.process());
        content.files().forEach((name, text) -> {
            add(digest, name);
            add(digest, text);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length before it, so that no two contents look the same. */
    private static void add(MessageDigest digest, String text) {
        var bytes = text.getBytes(UTF_8);
        digest.update((bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroy() {
        driver.shutdownNow();
    }
}
