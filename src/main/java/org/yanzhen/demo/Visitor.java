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
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One person at the application's front door, over HTTP, with a session of their own. */
public final class Visitor {

    private static final Pattern LOGIN_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private final URI base;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private String csrfHeader = "X-CSRF-TOKEN";
    private String csrfToken = "";

    private Visitor(URI base) {
        this.base = base;
    }

    /** What came back. */
    public record Answer(int status, String body) {

        public boolean isRefusal() {
            return status >= 400;
        }

        public JsonNode json() {
            try {
                return body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Somebody who is not logged in. */
    public static Visitor stranger(URI base) {
        return new Visitor(base);
    }

    public static Visitor logIn(URI base, String user, String password) {
        var visitor = new Visitor(base);
        var token = LOGIN_TOKEN.matcher(visitor.get("/login").body());
        if (!token.find()) {
            throw new IllegalStateException("The log-in page has no token");
        }
        var form =
                "username=%s&password=%s&_csrf=%s".formatted(encoded(user), encoded(password), encoded(token.group(1)));
        visitor.exchange(visitor.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        var me = visitor.get("/api/me").json();
        visitor.csrfHeader = me.path("csrfHeader").asText();
        visitor.csrfToken = me.path("csrfToken").asText();
        return visitor;
    }

    public Answer get(String path) {
        return exchange(request(path).GET());
    }

    /** As a browser asks for it, to where it leads; what is refused is a page too. */
    public Answer page(String path) {
        var answer = exchange(request(path).setHeader("Accept", "text/html").GET(), BodyHandlers.ofString());
        var next = answer.headers().firstValue("Location");
        return next.isPresent() ? page(next.get()) : new Answer(answer.statusCode(), answer.body());
    }

    /** A file, byte by byte, with its headers. */
    public HttpResponse<byte[]> download(String path) {
        return exchange(request(path).GET(), BodyHandlers.ofByteArray());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    /** @param body as JSON */
    public Answer send(String method, String path, @Nullable Object body) {
        try {
            return body == null
                    ? send(method, path, "application/json", BodyPublishers.noBody())
                    : send(method, path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer send(String method, String path, String contentType, BodyPublisher body) {
        return exchange(request(path)
                .header(csrfHeader, csrfToken)
                .header("Content-Type", contentType)
                .method(method, body));
    }

    /** One file, as a form sends it. */
    public Answer upload(String path, String name, byte[] content) {
        var boundary = "----" + UUID.randomUUID();
        var head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, name);
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send("POST", path, "multipart/form-data; boundary=" + boundary, body);
    }

    /** As a foreign page would send it. */
    public Answer withoutToken(String path, Object body) {
        try {
            return exchange(request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Accept", "application/json");
    }

    private Answer exchange(HttpRequest.Builder request) {
        var response = exchange(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> read) {
        try {
            return http.send(request.build(), read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
