package org.yanzhen.access;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yanzhen.engine.Directory;
import org.yanzhen.identity.Caller;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.Scene;

/** Somebody who tries one thing after the other, logged in once; or nobody. */
public final class Person {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern OWN_TOKEN = Pattern.compile("\"csrfToken\":\"([^\"]+)\"");

    final String title;
    private final @Nullable Caller caller;
    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final HttpClient machine =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String token = "";

    private Person(String title, @Nullable Caller caller, URI base) {
        this.title = title;
        this.caller = caller;
        this.base = base;
    }

    static Person stranger(Scene scene) {
        return new Person("nobody", null, scene.address());
    }

    public static Person of(Scene scene, Directory directory, String user) {
        var known = directory.find(new UserId(user)).orElseThrow();
        var person =
                new Person(user, new Caller(known.id(), known.name(), Set.copyOf(known.groups())), scene.address());
        person.logIn(user);
        return person;
    }

    private void logIn(String user) {
        var form = found(TOKEN, send("GET", "/login", null).body());
        send(
                "POST",
                "/login",
                "username=%s&password=%s&_csrf=%s".formatted(user, Scene.PASSWORD, URLEncoder.encode(form, UTF_8)),
                "application/x-www-form-urlencoded");
        token = found(OWN_TOKEN, send("GET", "/api/me", null).body());
        send("GET", "/camunda/app/welcome/default/", null); // brings the engine's own token
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no token in: " + page);
        }
        return matcher.group(1);
    }

    Optional<Caller> caller() {
        return Optional.ofNullable(caller);
    }

    HttpResponse<String> send(String method, String path, @Nullable String body) {
        return send(method, path, body, "application/json");
    }

    public HttpResponse<String> send(String method, String path, @Nullable String body, String type) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept", path.startsWith("/camunda/app") ? "*/*" : "application/json, */*;q=0.1")
                .header("Content-Type", type);
        var byMachine = path.startsWith("/engine-rest") || path.equals("/actuator");
        if (caller != null && byMachine) {
            var secret = caller.id().name() + ":" + Scene.PASSWORD;
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(UTF_8)));
        } else if (!byMachine) {
            if (!token.isEmpty()) {
                request.header("X-CSRF-TOKEN", token);
            }
            if (path.startsWith("/camunda/")) {
                cookies.getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                        .map(HttpCookie::getValue)
                        .forEach(value -> request.header("X-XSRF-TOKEN", value));
            }
        }
        try {
            return (byMachine ? machine : http).send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
