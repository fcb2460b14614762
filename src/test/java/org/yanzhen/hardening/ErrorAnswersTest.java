package org.yanzhen.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** What cannot be answered is refused in Chinese, and tells nothing of what is inside. */
@ApplicationTest
class ErrorAnswersTest {

    private static final String[] INSIDE = {
        "Exception", "org.", "java.", "Tomcat", "tomcat", "Spring", "Camunda", "SQL", "at com", "Whitelabel", "stack"
    };

    @Autowired
    Scene scene;

    private Knock secretary;

    @BeforeEach
    void aSecretaryIsLoggedIn() {
        secretary = new Knock(scene.address());
        secretary.logIn("guihua-secretary", Knock.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nirgends, 404",
        "PUT, /board, 404",
        "POST, /api/me, 404",
        "GET, /projects/%20, 404",
        "GET, /error, 403"
    })
    void aPageThatIsNotThereSaysSoAndNoMore(String method, String path, int status) {
        var me = secretary.get("/api/me").body();
        var token = me.replaceAll("(?s).*\"csrfToken\":\"([^\"]+)\".*", "$1");
        for (var accept : new String[] {"text/html", "application/json"}) {
            var answer = secretary.send(secretary
                    .request(path)
                    .header("Accept", accept)
                    .header("X-CSRF-TOKEN", token)
                    .method(method, BodyPublishers.noBody()));

            assertThat(answer.statusCode()).as(accept).isEqualTo(status);
            assertThat(answer.body()).matches("(?s).*\\p{IsHan}.*").doesNotContain(INSIDE);
        }
    }

    /** Refused by what it is about, by where it is, and at the door. */
    @ParameterizedTest
    @ValueSource(strings = {"/projects/00000000-0000-0000-0000-000000000000", "/nirgends", "/models"})
    void aPageThatRefusesKeepsTheNavigation(String path) {
        var page = secretary.page(path);

        assertThat(page.statusCode()).isBetween(400, 499);
        assertThat(page.body()).contains("没有办成", "href=\"/messages\"", "action=\"/logout\"");
    }

    @Test
    void aPageThatRefusesAStrangerShowsNoNavigation() {
        assertThat(new Knock(scene.address())
                        .page("/notices/00000000-0000-0000-0000-000000000000")
                        .body())
                .doesNotContain("action=\"/logout\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
                "GET /projects//x HTTP/1.1",
                "GET /projects;jsessionid=1 HTTP/1.1",
                "GET /projects/%00 HTTP/1.1",
                "GET /projects/<script> HTTP/1.1",
                "UNSINN",
                "GET / HTTP/9.9"
            })
    void aRequestThatIsNoneIsRefusedInChinese(String line) throws IOException {
        var answer = raw(line + "\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (400|405|404|505).*").doesNotContain(INSIDE);
        assertThat(answer.substring(answer.indexOf("\r\n\r\n"))).matches("(?s).*\\p{IsHan}.*");
        assertThat(answer).contains("Content-Security-Policy", "nosniff");
    }

    @Test
    void aHeadWithoutEndIsRefused() throws IOException {
        var answer = raw(
                "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain(INSIDE);
    }

    private String raw(String request) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), scene.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsOfAnotherKindThanExpectedIsRefused() {
        var answer = new Knock(scene.address())
                .post("/api/public/notices/x/objections", "text/plain", BodyPublishers.ofString("x"));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("请求的内容不正确").doesNotContain(INSIDE);
    }

    @Test
    void moreThanAnybodyTypesIsRefusedWhetherItsSizeIsSaidOrNot() {
        var text = "{\"text\": \"" + "长".repeat(1_000_000) + "\"}";
        var stranger = new Knock(scene.address());

        var said = stranger.post("/api/public/notices/x/objections", "application/json", BodyPublishers.ofString(text));
        var unsaid = stranger.post(
                "/api/public/notices/x/objections",
                "application/json",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        var form = stranger.post(
                "/login",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("username=" + "x".repeat(3_000_000)));

        for (var answer : new java.net.http.HttpResponse<?>[] {said, unsaid, form}) {
            assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(413);
            assertThat((String) answer.body()).contains("超过 2 MB").doesNotContain(INSIDE);
        }
    }

    @Test
    void theEnginesDoorsSayAsLittle() {
        for (var path :
                new String[] {"/engine-rest/nirgends", "/engine-rest/task/%00", "/engine-rest/process-definition/x/xml"
                }) {
            var answer = secretary.machine(path.replace("%00", "x"), "guihua-secretary", Knock.PASSWORD);

            assertThat(answer.statusCode()).as(path).isBetween(400, 499);
            assertThat(answer.body()).as(path).doesNotContain("java.", "\tat ", "Tomcat", "SQL");
        }
    }
}
