package org.yanzhen.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Somebody with cookies but no browser: follows where they are sent, and fills in whatever page asks for the password. */
final class Guest {

    static final String SESSION = "YANZHEN_SESSION";

    private static final Pattern ACTION = Pattern.compile("^[^>]*\\baction=\"([^\"]+)\"");
    private static final Pattern HIDDEN = Pattern.compile(
            "<input(?=[^>]*type=\"hidden\")(?=[^>]*name=\"([^\"]+)\")(?=[^>]*value=\"([^\"]*)\")[^>]*>");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = "text/html,application/xhtml+xml";
    private static final String DATA = "application/json";

    private final URI base;
    /** Keycloak's cookies are for secure connections, which the loopback is to a browser, but not to this client. */
    private final CookieManager cookies = new CookieManager() {
        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            super.put(from, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    };

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .connectTimeout(Duration.ofSeconds(20))
            .cookieHandler(cookies)
            .build();

    Guest(URI base) {
        this.base = base;
    }

    /**
     * @param at where the redirects ended
     * @param sets whether a cookie came with it
     */
    record Answer(int status, URI at, String body, boolean sets) {

        boolean asksForPassword() {
            return body.contains("name=\"password\"");
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Opens a page. */
    Answer opens(String path) {
        return exchange(HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", PAGE)
                .GET());
    }

    /** As a script of a page asks. */
    Answer asks(String path) {
        return asks(path, Map.of());
    }

    Answer asks(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).header("Accept", DATA);
        headers.forEach(request::header);
        return exchange(request.GET());
    }

    /** As a script of a page sends, with what proves that it is one of ours. */
    Answer sends(String path, String json) {
        var me = asks("/api/me").json();
        return sends(
                path,
                json,
                Map.of(me.path("csrfHeader").asText(), me.path("csrfToken").asText()));
    }

    Answer sends(String path, String json, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", DATA)
                .header("Content-Type", DATA);
        headers.forEach(request::header);
        return exchange(request.POST(BodyPublishers.ofString(json)));
    }

    Guest logsIn(String user, String password) {
        var answer = fillsIn(opens("/camunda/app/welcome/"), user, password);
        if (answer.asksForPassword() || !answer.at().getAuthority().equals(base.getAuthority())) {
            throw new IllegalStateException(
                    "%s is not let in at %s: %d %s".formatted(user, answer.at(), answer.status(), answer.body()));
        }
        return this;
    }

    Answer fillsIn(Answer page, String user, String password) {
        var form = Arrays.stream(page.body().split("<form"))
                .filter(part -> part.contains("name=\"password\""))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Nothing to log in at %s: %d %s".formatted(page.at(), page.status(), page.body())));
        var action = ACTION.matcher(form);
        if (!action.find()) {
            throw new IllegalStateException("The form leads nowhere: " + form);
        }
        var fields = HIDDEN.matcher(form)
                .results()
                .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2), (one, same) -> one));
        fields.put("username", user);
        fields.put("password", password);
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return exchange(HttpRequest.newBuilder(page.at().resolve(HtmlUtils.htmlUnescape(action.group(1))))
                .header("Accept", PAGE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** What a thief would copy. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(SESSION))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private Answer exchange(HttpRequest.Builder request) {
        try {
            var asked = request.setHeader("Accept-Language", "zh-CN").timeout(Duration.ofMinutes(1));
            var response = http.send(asked.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.uri(), response.body(), sets(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean sets(HttpResponse<?> response) {
        return response.headers().firstValue("Set-Cookie").isPresent();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
