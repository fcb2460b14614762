package org.yanzhen.hardening;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** What every answer says about what must not be done with it, and what is asked of those who send something. */
@ApplicationTest
class HeadersTest {

    private static final List<String> WEBAPPS = List.of("tasklist", "cockpit", "admin", "welcome");
    private static final Pattern NONCE_OF_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern NONCE_OF_POLICY = Pattern.compile("'nonce-([^']+)'");

    private static final Pattern VERSIONED = Pattern.compile("/assets/main\\.[\\w-]{8}\\.js");

    @Autowired
    Scene scene;

    private Knock stranger;

    @BeforeEach
    void somebodyComesToTheDoor() {
        stranger = new Knock(scene.address());
    }

    private static String policy(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }

    private static void assertCareful(HttpResponse<?> answer) {
        var headers = answer.headers();
        var page = answer.uri() + " " + answer.statusCode();
        assertThat(headers.firstValue("X-Content-Type-Options")).as(page).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).as(page).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).as(page).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(page).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).as(page).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse(""))
                .as(page)
                .contains("camera=()", "geolocation=()");
        assertThat(policy(answer)).as(page).contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("Server")).as(page).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).as(page).isEmpty();
    }

    private static void assertKeptByNobody(HttpResponse<?> answer) {
        assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                .as(answer.uri().toString())
                .contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/notices", "/tasks", "/projects", "/board", "/messages", "/nirgends"})
    void pagesAllowNothingButWhatComesFromHere(String path) {
        stranger.logIn("guihua-secretary", Knock.PASSWORD);

        var page = stranger.page(path);

        assertCareful(page);
        assertKeptByNobody(page);
        assertThat(policy(page))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("form-action 'self';", "base-uri 'none'", "object-src 'none'")
                .doesNotContain("unsafe", "http:", "https:", "*");
    }

    @Test
    void answersForScriptsAndMachinesAreAsCareful() {
        stranger.logIn("guihua-secretary", Knock.PASSWORD);
        for (var answer : List.of(
                stranger.get("/api/me"),
                stranger.get("/api/tasks"),
                stranger.get("/api/nirgends"),
                stranger.machine("/engine-rest/task", "guihua-secretary", Knock.PASSWORD),
                stranger.machine("/engine-rest/task", "nobody-of-that-name", "falsch"))) {
            assertCareful(answer);
            assertKeptByNobody(answer);
        }
    }

    @Test
    void aPageOfTheEngineNamesItsOwnNonceHoweverManyAreAskedForAtOnce() {
        var administrator = new Knock(scene.address());
        administrator.logIn("administrator", Knock.PASSWORD);
        var pages = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> administrator.page("/camunda/app/" + WEBAPPS.get(i % 4) + "/default/"))
                .toList();

        assertThat(pages).allSatisfy(page -> assertThat(nonces(NONCE_OF_PAGE, page.body()))
                .isEqualTo(nonces(NONCE_OF_POLICY, policy(page)))
                .hasSize(1));
        assertThat(pages.stream().flatMap(page -> nonces(NONCE_OF_POLICY, policy(page)).stream()))
                .doesNotHaveDuplicates();
    }

    private static Set<String> nonces(Pattern where, String text) {
        return where.matcher(text).results().map(found -> found.group(1)).collect(toSet());
    }

    @Test
    void theEnginesApplicationsKeepTheirOwnPolicyAndGetTheRest() {
        var administrator = new Knock(scene.address());
        administrator.logIn("administrator", Knock.PASSWORD);
        for (var app : WEBAPPS) {
            var page = administrator.page("/camunda/app/" + app + "/default/");

            assertThat(page.statusCode()).as(app).isEqualTo(200);
            assertCareful(page);
            assertKeptByNobody(page);
            assertThat(policy(page)).contains("'nonce-");
        }
    }

    @Test
    void scriptsAndStylesStayInTheBrowserByTheVersionInTheirName() {
        var address = VERSIONED.matcher(stranger.page("/login").body());
        assertThat(address.find()).isTrue();

        var script = stranger.get(address.group());
        assertCareful(script);
        assertThat(script.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        assertThat(script.body()).isNotEmpty();

        var plainName = stranger.get("/assets/main.js");
        assertThat(plainName.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(plainName.body()).isEqualTo(script.body());

        var otherVersion = stranger.get("/assets/main.AAAAAAAA.js");
        assertThat(otherVersion.statusCode()).isEqualTo(404);
        assertKeptByNobody(otherVersion);
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/main.css, br",
        "/assets/main.css, gzip",
        "/camunda/lib/deps.js, br",
        "/camunda/lib/deps.js, gzip",
        "/login, gzip",
        "/api/tasks, gzip"
    })
    void whatIsTextComesPacked(String path, String coding) {
        stranger.logIn("guihua-secretary", Knock.PASSWORD);

        var packed = stranger.send(
                stranger.request(path).header("Accept-Encoding", coding).GET());

        assertThat(packed.statusCode()).isEqualTo(200);
        assertThat(packed.headers().firstValue("Content-Encoding")).contains(coding);
    }

    @Test
    void theEnginesScriptsAreFetchedOnceAndItsSettingsEachTime() {
        stranger.logIn("party-office-1", Knock.PASSWORD);

        assertThat(List.of(
                        "/camunda/lib/deps.js?bust=7.24.0",
                        "/camunda/app/tasklist/camunda-tasklist-bootstrap.js?bust=7.24.0",
                        "/camunda/assets/IBMPlexSans-Regular.woff?bust=7.24.0"))
                .allSatisfy(path -> assertThat(stranger.get(path).headers().firstValue("Cache-Control"))
                        .contains("max-age=31536000, public, immutable"));
        assertThat(List.of(
                        "/camunda/app/tasklist/scripts/config.js",
                        "/camunda/app/tasklist/locales/zh-CN.json?bust=7.24.0"))
                .allSatisfy(path -> assertThat(stranger.get(path)
                                .headers()
                                .firstValue("Cache-Control")
                                .orElseThrow())
                        .doesNotContain("max-age=31536000"));
    }

    @Test
    void onlyBehindTlsAreBrowsersToldToComeByTlsAlone() {
        assertThat(stranger.page("/login").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void theSessionIsNoScriptsBusinessAndAnotherOneAfterLoggingIn() {
        var before = stranger.page("/login");
        var session = stranger.cookie("YANZHEN_SESSION").orElseThrow();

        stranger.logIn("guihua-secretary", Knock.PASSWORD);

        assertThat(before.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("YANZHEN_SESSION"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(stranger.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(stranger.cookie("YANZHEN_SESSION").orElseThrow().getValue()).isNotEqualTo(session.getValue());
    }

    @Test
    void aSessionStolenBeforeLoggingOutIsWorthNothingAfterwards() {
        stranger.logIn("guihua-secretary", Knock.PASSWORD);
        var stolen = stranger.cookie("YANZHEN_SESSION").orElseThrow().getValue();
        var token = stranger.token("/tasks");
        assertThat(withSession(stolen).statusCode()).isEqualTo(200);

        stranger.post(
                "/logout",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("_csrf=" + Knock.encoded(token)));

        assertThat(withSession(stolen).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> withSession(String id) {
        var thief = new Knock(scene.address());
        return thief.send(thief.request("/api/me")
                .header("Cookie", "YANZHEN_SESSION=" + id)
                .GET());
    }

    @Test
    void nothingIsTakenFromAForeignPage() {
        stranger.logIn("guihua-secretary", Knock.PASSWORD);
        var form = "application/x-www-form-urlencoded";

        var own = stranger.post("/api/drafts", "application/json", BodyPublishers.ofString("{}"));
        var logout = stranger.post("/logout", form, BodyPublishers.noBody());
        var page = stranger.post("/messages/read", form, BodyPublishers.noBody());
        assertThat(stranger.get("/api/me").statusCode()).isEqualTo(200);
        stranger.page("/camunda/app/tasklist/default/");
        var webapp = stranger.post(
                "/camunda/api/engine/engine/default/task/x/claim", "application/json", BodyPublishers.ofString("{}"));
        var other = new Knock(scene.address()); // the engine ends the session of whoever has no token
        other.logIn("gutang-secretary", Knock.PASSWORD);
        other.page("/camunda/app/tasklist/default/");
        var webappLogout = other.post(
                "/camunda/api/admin/auth/user/default/logout", "application/json", BodyPublishers.ofString("{}"));
        var anonymous = new Knock(scene.address());
        var notice = anonymous.post("/notices/x/objections", form, BodyPublishers.ofString("text=x"));
        var publicApi = anonymous.post("/api/public/notices/x/objections", form, BodyPublishers.ofString("text=x"));

        for (var answer : List.of(own, logout, page, webapp, webappLogout, notice)) {
            assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(403);
        }
        assertThat(publicApi.statusCode()).isEqualTo(415); // a foreign form cannot send what this takes
    }

    @Test
    void nobodyIsMadeUpAsTheContactForWeaknesses() {
        assertThat(stranger.page("/.well-known/security.txt").statusCode()).isEqualTo(404);
    }
}
