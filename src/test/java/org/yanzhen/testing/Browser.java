package org.yanzhen.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A headless Chromium, one for the whole build: the system's if there is one, else on Linux the one that npm brought to
 * {@code src/test/web}.
 */
public final class Browser {

    private static final List<String> FLAGS = List.of(
            "--lang=zh-CN",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final String OS = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);

    private static com.microsoft.playwright.@Nullable Browser running;

    private Browser() {}

    /** A person of their own: no cookies, nothing stored, Chinese, China's time. */
    public static synchronized BrowserContext newPerson(int width) {
        if (running == null) {
            running = launch();
        }
        var context = running.newContext(new NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(20_000);
        return context;
    }

    private static com.microsoft.playwright.Browser launch() {
        var node = onPath(OS.contains("windows") ? "node.exe" : "node")
                .orElseThrow(() -> new IllegalStateException("Node.js is not on the PATH"));
        var playwright = Playwright.create(new CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        var options = new LaunchOptions().setArgs(FLAGS);
        var installed = NAMES.stream().flatMap(name -> onPath(name).stream()).findFirst();
        if (installed.isPresent()) {
            options.setExecutablePath(installed.get());
        } else if (OS.contains("linux")) {
            options.setExecutablePath(fromNpm(node));
        } else {
            options.setChannel(OS.contains("windows") ? "msedge" : "chrome");
        }
        return playwright.chromium().launch(options);
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path fromNpm(Path node) {
        try {
            var process = new ProcessBuilder(node.toString(), "where.mjs")
                    .directory(new File("src/test/web"))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return Path.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
