package org.yanzhen.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.session.MapSession;
import org.yanzhen.testing.ApplicationTest;

/** A log-in belongs to the installation, not to the node that was asked for it. */
@ApplicationTest
class SessionsTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    JdbcClient jdbc;

    @Autowired
    OidcSessionRegistry logins;

    @Autowired
    void connections(@Qualifier("sessionConnections") DataSource connections) {
        jdbc = JdbcClient.create(connections);
    }

    @Test
    void aLogInIsInTheDatabaseAndItsCookieSaysOnlyWhich() throws Exception {
        var cookie = logIn("guihua-secretary");

        assertThat(cookie.header()).contains("HttpOnly", "SameSite=Lax");
        assertThat(jdbc.sql("SELECT PRINCIPAL_NAME FROM SPRING_SESSION WHERE SESSION_ID = ?")
                        .param(cookie.id())
                        .query(String.class)
                        .single())
                .isEqualTo("guihua-secretary");
        assertThat(get("/api/me", cookie.id()).statusCode()).isEqualTo(200);
    }

    @Test
    void loggingInChangesTheSession() throws Exception {
        var before = cookieOf(get("/login", null));

        var after = logIn("guihua-secretary", before.id());

        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(get("/api/me", before.id()).statusCode()).isEqualTo(401);
    }

    @Test
    void theEnginesWebApplicationsLeaveNothingThatCannotBeKept() throws Exception {
        var cookie = logIn("administrator");

        assertThat(get("/camunda/app/cockpit/default/", cookie.id()).statusCode())
                .isEqualTo(200);
        assertThat(get("/camunda/api/engine/engine/default/task/count", cookie.id())
                        .statusCode())
                .isEqualTo(200);

        assertThat(attributes(cookie.id()))
                .contains("SPRING_SECURITY_CONTEXT", "authenticatedUser", "CAMUNDA_CSRF_TOKEN");
    }

    @Test
    void whatAnotherReleaseWroteAndThisOneCannotReadMeansLoggingInAgain() throws Exception {
        var cookie = logIn("guihua-secretary");
        var unknownClass = Base64.getDecoder().decode("rO0ABXNyAAlnb25lLkdvbmUAAAAAAAAAAQIAAHhw");
        jdbc.sql("""
                        UPDATE SPRING_SESSION_ATTRIBUTES SET ATTRIBUTE_BYTES = ? WHERE SESSION_PRIMARY_ID =
                            (SELECT PRIMARY_ID FROM SPRING_SESSION WHERE SESSION_ID = ?)
                        """).param(unknownClass).param(cookie.id()).update();

        assertThat(get("/api/me", cookie.id()).statusCode()).isEqualTo(401);

        var again = logIn("guihua-secretary", cookie.id());
        assertThat(get("/api/me", again.id()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notices", "/api/public/notices", "/engine-rest/task", "/assets/nothing.css"})
    void doorsWithoutASessionNeitherLookForOneNorMakeOne(String path) throws Exception {
        var cookie = logIn("guihua-secretary");
        expireIn(cookie.id(), Duration.ofMinutes(2));

        var answer = get(path, cookie.id());

        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(header -> header.startsWith("YANZHEN_SESSION"));
        assertThat(lastAccess(cookie.id())).isEqualTo(longAgo.toEpochMilli());
    }

    @Test
    void lookingAtAPageWritesAtMostOnceAMinuteThatSomebodyWasThere() throws Exception {
        var cookie = logIn("guihua-secretary");
        var first = lastAccess(cookie.id());

        get("/api/me", cookie.id());
        assertThat(lastAccess(cookie.id())).isEqualTo(first);

        expireIn(cookie.id(), Duration.ofMinutes(2));
        get("/api/me", cookie.id());
        assertThat(lastAccess(cookie.id())).isGreaterThanOrEqualTo(first);
    }

    @Test
    void aSessionThatIsReadAgainWithinTheMinuteIsNotTouched() {
        var session = new MapSession();
        var before = session.getLastAccessedTime();
        var visit = new SparingSessions.Visit<>(session);

        visit.setLastAccessedTime(before.plusSeconds(59));
        assertThat(session.getLastAccessedTime()).isEqualTo(before);

        visit.setLastAccessedTime(before.plusSeconds(60));
        assertThat(session.getLastAccessedTime()).isEqualTo(before.plusSeconds(60));
    }

    @Test
    void whicheverNodeKeycloakTellsFindsTheSessionsOfWhoLoggedOut() {
        var subject = UUID.randomUUID().toString();
        var first = login(subject, "first");
        var second = login(subject, "second");
        var another = login(UUID.randomUUID().toString(), "third");

        assertThat(logins.removeSessionInformation(token(subject, "first")))
                .extracting(OidcSessionInformation::getSessionId)
                .containsExactly(first.getSessionId());
        assertThat(logins.removeSessionInformation(token(subject, null)))
                .singleElement()
                .satisfies(login -> {
                    assertThat(login.getSessionId()).isEqualTo(second.getSessionId());
                    assertThat(login.getAuthorities()).containsEntry("X-CSRF-TOKEN", "second");
                    assertThat(login.getPrincipal().getSubject()).isEqualTo(subject);
                });
        assertThat(logins.removeSessionInformation(token(subject, null))).isEmpty();
        assertThat(Objects.requireNonNull(logins.removeSessionInformation(another.getSessionId()))
                        .getSessionId())
                .isEqualTo(another.getSessionId());
    }

    private OidcSessionInformation login(String subject, String sid) {
        var claims = Map.<String, Object>of(
                "iss", "http://127.0.0.1/realms/yanzhen", "sub", subject, "sid", sid, "aud", List.of("yanzhen-app"));
        var now = Instant.now();
        var person = new DefaultOidcUser(List.of(), new OidcIdToken("token", now, now.plusSeconds(60), claims));
        var login = new OidcSessionInformation(UUID.randomUUID().toString(), Map.of("X-CSRF-TOKEN", sid), person);
        logins.saveSessionInformation(login);
        return login;
    }

    private static OidcLogoutToken token(String subject, @org.jspecify.annotations.Nullable String sid) {
        var token = OidcLogoutToken.withTokenValue("token")
                .issuer("http://127.0.0.1/realms/yanzhen")
                .audience(Set.of("yanzhen-app"))
                .subject(subject)
                .issuedAt(Instant.now())
                .jti(UUID.randomUUID().toString());
        return sid == null ? token.build() : token.sessionId(sid).build();
    }

    private final Instant longAgo = Instant.now().minus(Duration.ofMinutes(30));

    private void expireIn(String session, Duration left) {
        jdbc.sql("UPDATE SPRING_SESSION SET LAST_ACCESS_TIME = ?, EXPIRY_TIME = ? WHERE SESSION_ID = ?")
                .param(longAgo.toEpochMilli())
                .param(Instant.now().plus(left).toEpochMilli())
                .param(session)
                .update();
    }

    private long lastAccess(String session) {
        return jdbc.sql("SELECT LAST_ACCESS_TIME FROM SPRING_SESSION WHERE SESSION_ID = ?")
                .param(session)
                .query(Long.class)
                .single();
    }

    private List<String> attributes(String session) {
        return jdbc.sql("""
                        SELECT ATTRIBUTE_NAME FROM SPRING_SESSION_ATTRIBUTES a
                        JOIN SPRING_SESSION s ON s.PRIMARY_ID = a.SESSION_PRIMARY_ID WHERE s.SESSION_ID = ?
                        """).param(session).query(String.class).list();
    }

    private Cookie logIn(String user) throws Exception {
        return logIn(user, cookieOf(get("/login", null)).id());
    }

    private Cookie logIn(String user, String session) throws Exception {
        var token = TOKEN.matcher(get("/login", session).body());
        assertThat(token.find()).isTrue();
        var form = "username=%s&password=yanzhen2023&_csrf=%s".formatted(user, token.group(1));
        return cookieOf(HTTP.send(
                request("/login", session)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString()));
    }

    private record Cookie(String id, String header) {}

    private static Cookie cookieOf(HttpResponse<?> answer) {
        var header = answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("YANZHEN_SESSION="))
                .findFirst()
                .orElseThrow();
        return new Cookie(header.substring("YANZHEN_SESSION=".length(), header.indexOf(';')), header);
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private HttpResponse<String> get(String path, @org.jspecify.annotations.Nullable String session) throws Exception {
        return HTTP.send(request(path, session).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, @org.jspecify.annotations.Nullable String session) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return session == null ? request : request.header("Cookie", "YANZHEN_SESSION=" + session);
    }
}
