package org.yanzhen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yanzhen.testing.ApplicationTest;

/** Our own pages for somebody who reads English; names and what people wrote stay as they are. */
@ApplicationTest
class EnglishPagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();

    @Test
    void theLoginPageIsChineseUntilOneAsksForEnglish() throws Exception {
        assertThat(get("/login").body()).contains("lang=\"zh-CN\"", "用户名");

        assertThat(get("/login?lang=en").body()).contains("<html lang=\"en\"", "User name", "Demo accounts");
        assertThat(get("/login").body()).as("remembered").contains("User name");
        assertThat(get("/login?lang=zh-CN").body()).contains("用户名");
    }

    @ParameterizedTest
    @CsvSource({
        "/tasks, To be claimed",
        "/tasks/done, You have not completed any task yet",
        "/tasks/started, You have not started anything yet",
        "/projects, Contains",
        "/board, Fourth quarter",
        "/messages, Mark all as read",
        "/calendar, Corrections",
        "/clock, The clock only moves forward"
    })
    void everyPageSpeaksEnglish(String page, String words) throws Exception {
        logIn("administrator");

        var answer = get(page);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<html lang=\"en\"", words, "Sign out")
                .doesNotContain("??");
    }

    @Test
    void aRefusalIsInTheLanguageOfThePage() throws Exception {
        logIn("auditor-1");

        var answer = get("/projects/00000000-0000-0000-0000-000000000000");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such project.", "Back to my tasks");
    }

    private void logIn(String user) throws IOException, InterruptedException {
        var page = TOKEN.matcher(get("/login?lang=en").body());
        assertThat(page.find()).isTrue();
        var form = "username=%s&password=yanzhen2023&_csrf=%s".formatted(user, page.group(1));
        var answer = browser.send(
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.body()).contains("Sign out");
    }

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        return browser.send(request(page).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String page) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                .header("Accept", "text/html");
    }
}
