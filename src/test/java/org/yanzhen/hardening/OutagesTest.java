package org.yanzhen.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.yanzhen.demo.Visitor;
import org.yanzhen.models.Shipped;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/**
 * The database goes away and comes back, and the disk is full: everybody is told in Chinese, nothing is half done, nobody
 * has to restart anything. A process of its own, because a running engine cannot be had twice in one, and because the
 * system limits what a process may write: that needs neither a small disk nor an administrator.
 */
@ApplicationTest
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no ulimit")
class OutagesTest {

    private static final int LARGEST_FILE = 4096; // KB
    private static final String AWAY = "系统暂时连接不上数据库";

    private static Path documents;

    @SuppressWarnings("NullAway.Init")
    private static OwnServer server;

    @BeforeAll
    static void anApplicationOfItsOwn(@Autowired JdbcConnectionDetails database, @TempDir Path folder) {
        documents = folder.resolve("documents");
        server = new OwnServer(
                        "outages",
                        database,
                        LARGEST_FILE,
                        Map.of(
                                "YANZHEN_DOCUMENTS_STORE", "folder",
                                "YANZHEN_DOCUMENTS_FOLDER", documents.toString(),
                                "SPRING_SERVLET_MULTIPART_FILE_SIZE_THRESHOLD", "8MB",
                                "YANZHEN_PROXIES", "127\\.0\\.0\\.1",
                                "YANZHEN_MODELING_DIRECTDEPLOYMENT", "false",
                                "YANZHEN_SECURITY_CONTACT", "mailto:security@example.org",
                                "YANZHEN_LIMITS_UPLOADS_TIMES", "6",
                                "YANZHEN_LIMITS_PUBLICREQUESTS_TIMES", "20",
                                "YANZHEN_LIMITS_PUBLICREQUESTS_WITHIN", "1h"))
                .awaitStart();
    }

    @AfterAll
    static void itIsOver() throws IOException {
        server.close();
    }

    private static Visitor secretary(String community) {
        return Visitor.logIn(server.address(), community + "-secretary", Knock.PASSWORD);
    }

    private static String draft(Visitor secretary, String community) {
        return secretary
                .post("/api/drafts", Map.of("community", community, "year", 2023))
                .json()
                .path("id")
                .asText();
    }

    @Test
    void whileTheDatabaseIsCutOffEverybodyIsToldAndAfterwardsAllGoesOn() {
        outage("guihua", server.wire::cut);
    }

    @Test
    void whileTheDatabaseHangsEverybodyIsToldAndAfterwardsAllGoesOn() {
        outage("gutang", server.wire::hang);
    }

    private static void outage(String community, Runnable begin) {
        var secretary = secretary(community);
        var browser = new Knock(server.address());
        browser.logIn(community + "-secretary", Knock.PASSWORD);
        var project = draft(secretary, community);
        assertThat(secretary
                        .post("/api/drafts/" + project + "/submit", Scene.proposal())
                        .status())
                .isEqualTo(200);
        checked(project);
        var draft = draft(secretary, community);
        var before = counts();

        begin.run();
        try {
            for (var page : List.of(
                    browser.page("/tasks"),
                    browser.page("/projects"),
                    browser.page("/notices"),
                    new Knock(server.address()).page("/login"),
                    browser.page("/camunda/app/tasklist/default/"))) {
                assertAway(page);
                assertThat(page.body()).contains("<html");
            }
            for (var answer : List.of(
                    browser.get("/api/tasks"),
                    browser.get("/camunda/api/engine/engine/default/task"),
                    browser.machine("/engine-rest/task", "party-office-1", Knock.PASSWORD))) {
                assertAway(answer);
                assertThat(answer.body()).startsWith("{");
            }
            var another = Scene.proposal();
            another.put("reasonForAnother", "街道要求增加一个示范项目。");
            var sent = secretary.post("/api/drafts/" + draft + "/submit", another);
            assertThat(sent.status()).isEqualTo(503);
            assertThat(sent.json().path("detail").asText()).contains(AWAY);
        } finally {
            server.wire.mend();
        }

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(browser.page("/tasks").statusCode()).isEqualTo(200));
        assertThat(counts()).isEqualTo(before);
        assertThat(secretary.get("/api/drafts/" + draft).status()).isEqualTo(200);
        deadlinesAreWatched();
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains(AWAY).doesNotContain("Exception", "jdbc", "Hikari");
        assertThat(answer.headers().firstValue("Retry-After")).contains("15");
    }

    private static List<Integer> counts() {
        return Arrays.asList("project", "proposal_draft", "ACT_RU_EXECUTION", "ACT_RU_TASK").stream()
                .map(table -> server.database.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class))
                .toList();
    }

    /** Departments are asked, which has a deadline. */
    private static void checked(String project) {
        var office = Visitor.logIn(server.address(), "party-office-1", Knock.PASSWORD);
        for (var task : office.get("/api/tasks").json().path("rows")) {
            if (task.path("businessKey").asText().equals(project)) {
                var path = "/api/tasks/" + task.path("task").asText();
                office.post(path + "/claim", Map.of());
                assertThat(office.post(path + "/complete", Map.of("outcome", "ACCEPT"))
                                .isRefusal())
                        .isFalse();
            }
        }
    }

    /** A deadline passes, and whoever looks after deadlines has survived. */
    private static void deadlinesAreWatched() {
        var job = server.database.queryForObject("SELECT MIN(ID_) FROM ACT_RU_JOB", String.class);
        assertThat(job).isNotNull();
        server.database.update("UPDATE ACT_RU_JOB SET DUEDATE_ = '2020-01-01' WHERE ID_ = ?", job);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> server.database.queryForObject(
                                "SELECT COUNT(*) FROM ACT_RU_JOB WHERE ID_ = ? AND DUEDATE_ < '2021-01-01'",
                                Integer.class,
                                job)
                        == 0);
    }

    @Test
    void aFullDiskKeepsNothingAndSaysSo() throws IOException {
        var secretary = secretary("liantang");
        var draft = draft(secretary, "liantang");
        var files = "/api/subjects/" + draft + "/attachments";

        var small = secretary.upload(files, "小.pdf", pdf(100_000));
        var tooMuchForTheStore = secretary.upload(files, "大.pdf", pdf(6_000_000));
        var tooMuchForTheServer = secretary.upload(files, "更大.pdf", pdf(12_000_000));

        assertThat(small.status()).as(small.body()).isEqualTo(201);
        for (var refused : List.of(tooMuchForTheStore, tooMuchForTheServer)) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(507);
            assertThat(refused.json().path("detail").asText()).contains("存储空间不足");
        }
        assertThat(secretary.get(files).json().path("attachments")).hasSize(1);
        try (var kept = Files.walk(documents)) {
            assertThat(kept.filter(Files::isRegularFile))
                    .allMatch(file -> file.toFile().length() <= 100_000)
                    .noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void whoUploadsWithoutEndWaits() {
        var secretary = secretary("xinwei");
        var files = "/api/subjects/" + draft(secretary, "xinwei") + "/attachments";
        for (var time = 0; time < 6; time++) {
            secretary.upload(files, time + ".pdf", pdf(100));
        }

        var refused = secretary.upload(files, "7.pdf", pdf(100));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("detail").asText()).contains("请过一会儿再试");
    }

    /** What the named proxy says of an address and of TLS is believed; what came before it, anybody may have written. */
    @Test
    void behindTheNamedProxyEachAddressHasALimitOfItsOwn() {
        var behind = new Knock(server.address());
        for (var time = 0; time < 20; time++) {
            assertThat(through(behind, "203.0.113." + time + ", 198.51.100.7").statusCode())
                    .isEqualTo(200);
        }

        var refused = through(behind, "203.0.113.99, 198.51.100.7");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("请过一会儿再试");
        assertThat(through(behind, "198.51.100.8").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> through(Knock proxy, String addresses) {
        return proxy.send(proxy.request("/.well-known/security.txt")
                .header("Accept", "text/html")
                .header("X-Forwarded-For", addresses)
                .GET());
    }

    @Test
    void behindTlsCookiesAndBrowsersStayThere() {
        var browser = new Knock(server.address());

        var page = browser.send(browser.request("/login")
                .header("X-Forwarded-For", "198.51.100.9")
                .header("X-Forwarded-Proto", "https")
                .GET());

        assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
                .contains("max-age=31536000");
        assertThat(page.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("YANZHEN_SESSION"))
                .singleElement()
                .asString()
                .contains("Secure");
    }

    @Test
    void whoeverRunsItSaysWhomToTellOfAWeakness() {
        var contact = new Knock(server.address())
                .send(new Knock(server.address())
                        .request("/.well-known/security.txt")
                        .header("X-Forwarded-For", "198.51.100.10")
                        .GET());

        assertThat(contact.statusCode()).isEqualTo(200);
        assertThat(contact.body()).contains("Contact: mailto:security@example.org\n", "Expires: 20");
    }

    /** The form of a desktop modeler. */
    private static final String ALONE = """
            --parts
            Content-Disposition: form-data; name="deployment-name"

            alone
            --parts
            Content-Disposition: form-data; name="project-change.bpmn"; filename="project-change.bpmn"
            Content-Type: application/octet-stream

            %s
            --parts--
            """;

    @Test
    void whereItIsSwitchedOffNobodyDeploysWithoutASecondAdministrator() {
        var form = ALONE.formatted(Shipped.text(Path.of("bpmn/project-change.bpmn")));

        var answer = new Knock(server.address())
                .post(
                        "/engine-rest/deployment/create",
                        "multipart/form-data; boundary=parts",
                        BodyPublishers.ofString(form.replace("\n", "\r\n")),
                        "Authorization",
                        Knock.basic("administrator", Knock.PASSWORD));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("由另一位管理员审批");
        assertThat(server.database.queryForObject(
                        "SELECT COUNT(*) FROM ACT_RE_DEPLOYMENT WHERE NAME_ = 'alone'", Integer.class))
                .isZero();
    }

    private static byte[] pdf(int size) {
        return Arrays.copyOf("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII), size);
    }
}
