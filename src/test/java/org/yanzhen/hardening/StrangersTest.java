package org.yanzhen.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** Whoever is not logged in is sent nowhere else, and leaves nothing behind. */
@ApplicationTest
class StrangersTest {

    @Autowired
    Scene scene;

    @ParameterizedTest
    @CsvSource({
        "GET /tasks, /login",
        "GET /, /login",
        "GET /camunda, /login",
        "GET /camunda/app/tasklist, /login",
        "POST /login, /login?error"
    })
    void aMadeUpHostIsNotReflected(String request, String place) throws IOException {
        var answer = ask(request);

        assertThat(answer.lines()
                        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("location:")))
                .as(answer)
                .allSatisfy(line ->
                        assertThat(line.substring(9).strip()).startsWith("/").doesNotContain("evil"));
        assertThat(answer).doesNotContain("evil.example");
        if (request.startsWith("GET")) {
            assertThat(answer).contains("Location: " + place);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/drafts",
                "/api/tasks/1/complete",
                "/projects/new",
                "/engine-rest/task",
                "/camunda/api/engine/engine/default/task"
            })
    void aMachinesCallThatIsRefusedStoresNoSession(String path) {
        var answer = new Knock(scene.address()).post(path, "application/json", BodyPublishers.ofString("{}"));

        assertThat(answer.statusCode()).as(answer.body()).isIn(401, 403);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("YANZHEN_SESSION"));
    }

    /** Without a client that would correct the header. */
    private String ask(String request) throws IOException {
        try (var socket = new Socket(scene.address().getHost(), scene.address().getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\n"
                                    + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
