package org.yanzhen.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The application's own front door, over HTTP, with a session for everybody: nothing is let in that a person could not do. */
class HttpDoors implements Doors {

    private static final Pattern LOGIN_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI base;
    private final String password;
    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    HttpDoors(URI base, String password) {
        this.base = base;
        this.password = password;
    }

    private record Session(HttpClient http, String csrfHeader, String csrfToken) {}

    @Override
    public String propose(String user, String community, int year, Map<String, Object> form) {
        var draft = send(user, "POST", "/api/drafts", Map.of("community", community, "year", year))
                .path("id")
                .asText();
        return send(user, "POST", "/api/drafts/" + draft + "/submit", form)
                .path("id")
                .asText();
    }

    @Override
    public void withdraw(String user, String project, String reason) {
        send(user, "POST", "/api/projects/" + project + "/withdrawal", Map.of("reason", reason));
    }

    @Override
    public List<Work> inbox(String user) {
        var all = new ArrayList<Work>();
        var after = "";
        do {
            var page = send(user, "GET", "/api/tasks?after=" + after, null);
            page.path("rows")
                    .forEach(row -> all.add(new Work(
                            row.path("task").asText(),
                            row.path("step").asText(),
                            row.path("businessKey").asText())));
            after = page.path("next").isNull() ? "" : page.path("next").asText();
        } while (!after.isEmpty());
        return all;
    }

    @Override
    public void complete(String user, Work work, Map<String, Object> answers) {
        send(user, "POST", "/api/tasks/" + work.task() + "/complete", answers);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> plan(String user, String project) {
        var data = send(user, "GET", "/api/projects/" + project + "/changes/new", null)
                .path("data");
        return json.convertValue(data, LinkedHashMap.class);
    }

    @Override
    public void requestChange(String user, String project, Map<String, Object> form) {
        send(user, "POST", "/api/projects/" + project + "/changes", form);
    }

    @Override
    public void requestIntervention(String user, String project, String kind, String reason) {
        send(user, "POST", "/api/projects/" + project + "/interventions", Map.of("kind", kind, "reason", reason));
    }

    @Override
    public void requestAcceptance(String user, String project) {
        send(user, "POST", "/api/projects/" + project + "/acceptance", Map.of());
    }

    @Override
    public void moveClockTo(LocalDate day) {
        send("administrator", "POST", "/api/demo/clock", Map.of("day", day));
    }

    /** @throws Refused with the sentence, if the application says no */
    private JsonNode send(String user, String method, String path, @Nullable Object body) {
        var session = sessions.computeIfAbsent(user, this::logIn);
        try {
            var request = HttpRequest.newBuilder(base.resolve(path))
                    .header("Accept", "application/json")
                    .header(session.csrfHeader(), session.csrfToken());
            var publisher =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json.writeValueAsString(body));
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            var answer =
                    exchange(session.http(), request.method(method, publisher).build());
            if (answer.statusCode() >= 400) {
                throw new Refused(
                        "%s %s by %s: %d %s".formatted(method, path, user, answer.statusCode(), answer.body()));
            }
            return answer.body().isEmpty() ? json.createObjectNode() : json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Session logIn(String user) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        try {
            var page = exchange(
                            http, HttpRequest.newBuilder(base.resolve("/login")).build())
                    .body();
            var token = LOGIN_TOKEN.matcher(page);
            if (!token.find()) {
                throw new IllegalStateException("The log-in page has no token");
            }
            var form = "username=%s&password=%s&_csrf=%s"
                    .formatted(encoded(user), encoded(password), encoded(token.group(1)));
            exchange(
                    http,
                    HttpRequest.newBuilder(base.resolve("/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build());
            var me = json.readTree(exchange(
                            http,
                            HttpRequest.newBuilder(base.resolve("/api/me"))
                                    .header("Accept", "application/json")
                                    .build())
                    .body());
            return new Session(
                    http, me.path("csrfHeader").asText(), me.path("csrfToken").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> exchange(HttpClient http, HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The application said no. */
    static class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }
    }
}
