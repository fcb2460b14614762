package org.yanzhen.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yanzhen.engine.Directory;
import org.yanzhen.testing.Browser;

/** Somebody with a browser of their own, who logs in at the page they want to see. */
public final class Official implements AutoCloseable {

    static final String PASSWORD = "yanzhen2023";
    private static final ObjectMapper JSON = new ObjectMapper();

    public final Page page;
    public final List<String> complaints = new ArrayList<>();
    private final BrowserContext context;
    private final String base;
    private final String user;

    /** @param path of the page; the log-in page comes first */
    static Official arrives(int port, String user, String path) {
        return arrives(port, user, path, 1440);
    }

    static Official arrives(int port, String user, String path, int width) {
        var official = new Official("http://127.0.0.1:" + port, user, width);
        official.goTo(path);
        official.logsIn(PASSWORD);
        return official;
    }

    /** With an empty browser, nowhere yet. */
    static Official stands(int port, String user) {
        return new Official("http://127.0.0.1:" + port, user, 1440);
    }

    /** Whoever it is that asks for the password. */
    public static Official arrives(URI base, String user, String password, String path) {
        var official = new Official(base.toString(), user, 1440);
        official.goTo(path);
        official.logsIn(password);
        return official;
    }

    /** As after an hour without a click, or when somebody ended it. */
    void losesSession() {
        context.clearCookies();
    }

    void logsInInAnotherWindow() {
        var other = context.newPage();
        other.navigate(base + "/login");
        other.fill("#username", user);
        other.fill("#password", PASSWORD);
        other.press("#password", "Enter");
        other.waitForURL(url -> !url.contains("/login"));
        other.close();
        assertThat(page.locator(".session-ended")).hasCount(0, new HasCountOptions().setTimeout(20_000));
    }

    /** On the page that asks for it; ends on the page asked for. */
    public void logsIn(String password) {
        page.fill("#username", user);
        page.fill("#password", password);
        page.press("#password", "Enter");
        page.waitForURL(url -> url.startsWith(base) && !url.contains("/login"));
    }

    private Official(String base, String user, int width) {
        this.base = base;
        this.user = user;
        context = Browser.newPerson(width);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
    }

    public @Nullable Response goTo(String path) {
        return page.navigate(base + path);
    }

    /** Through the same session, without the page. */
    public JsonNode send(String method, String path, @Nullable Object body) {
        try {
            var me = JSON.readTree(page.request().get(base + "/api/me").text());
            var options = RequestOptions.create()
                    .setMethod(method)
                    .setHeader("Accept", "application/json")
                    .setHeader(
                            me.path("csrfHeader").asText(), me.path("csrfToken").asText());
            if (body != null) {
                options.setHeader("Content-Type", "application/json").setData(JSON.writeValueAsString(body));
            }
            var answer = page.request().fetch(base + path, options);
            if (!answer.ok()) {
                throw new IllegalStateException(
                        "%s %s by %s: %d %s".formatted(method, path, user, answer.status(), answer.text()));
            }
            return answer.text().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the project. */
    public String proposes(String community, String title) {
        var draft = send("POST", "/api/drafts", Map.of("community", community, "year", 2023))
                .path("id")
                .asText();
        return send("POST", "/api/drafts/" + draft + "/submit", proposal(title))
                .path("id")
                .asText();
    }

    static Map<String, Object> proposal(String title) {
        return Map.of(
                "title",
                title,
                "category",
                "其他",
                "keyPoint",
                "1",
                "background",
                "老人多，活动场地少。",
                "goal",
                "年内建成一处共享活动室。",
                "measures",
                "腾退旧屋，简单装修，居民自管。",
                "milestones",
                IntStream.rangeClosed(1, 4)
                        .mapToObj(quarter -> Map.of(
                                "goal", "第" + quarter + "阶段完成", "indicator", "验收合格 " + quarter + " 项", "weight", 25))
                        .toList(),
                "budget",
                List.of(Map.of("item", "装修", "amount", "60000.00", "source", "街道补助")));
    }

    /** However many other tasks there are. */
    public List<String> tasksAbout(String project) {
        var found = new ArrayList<String>();
        var after = "";
        do {
            var page = send("GET", "/api/tasks?after=" + URLEncoder.encode(after, UTF_8), null);
            for (var row : page.path("rows")) {
                if (row.path("businessKey").asText().equals(project)) {
                    found.add(row.path("task").asText());
                }
            }
            after = page.path("next").asText("");
        } while (!after.isEmpty());
        return found;
    }

    /** Opens a task in the Tasklist, however many others there are. */
    public void opensInTasklist(String filter, String businessKey, String title) {
        showsInTasklist(filter, businessKey);
        page.locator(".tasks-list li.task")
                .filter(new FilterOptions().setHasText(title))
                .first()
                .click();
        assertThat(page.locator(".fjs-form").first()).isVisible();
    }

    /** By the search of the Tasklist. */
    public void showsInTasklist(String filter, String businessKey) {
        var search = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]"
                .formatted(businessKey);
        goTo("/camunda/app/tasklist/default/#/?searchQuery=" + URLEncoder.encode(search, UTF_8));
        page.locator(".task-filter", new Page.LocatorOptions().setHasText(filter))
                .click();
    }

    /** Completes whatever this person is asked about the project. */
    public void answers(String project, Map<String, Object> answers) {
        for (var task : tasksAbout(project)) {
            send("POST", "/api/tasks/" + task + "/claim", Map.of());
            send("POST", "/api/tasks/" + task + "/complete", answers);
        }
    }

    /** Until the project waits for the working committee. */
    static void checkAndAdvise(int port, String project, Directory directory) {
        try (var office = arrives(port, "party-office-1", "/tasks")) {
            office.answers(project, Map.of("outcome", "ACCEPT"));
        }
        for (var person : directory.membersOf("departments").keySet()) {
            try (var department = arrives(port, person.name(), "/tasks")) {
                department.answers(project, Map.of("opinion", "AGREE"));
            }
        }
    }

    public String stageOf(String project) {
        return send("GET", "/api/projects/" + project, null).path("stage").asText();
    }

    /** What they saw last stays as a picture, for when a journey fails. */
    @Override
    public void close() {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/last-" + user + ".png")));
        context.close();
    }
}
