package org.yanzhen.nodes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.stereotype.Component;

/**
 * Which session came from which log-in at Keycloak, kept where every node finds it. Of the person no more is kept than
 * Keycloak names when it tells that they have logged out.
 */
@Component
class KeycloakLogins implements OidcSessionRegistry {

    private static final Duration ANY_TIME = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    KeycloakLogins(@Qualifier("sessionConnections") DataSource connections, ObjectMapper json) {
        this.jdbc = JdbcClient.create(connections);
        this.json = json;
    }

    @Override
    public void saveSessionInformation(OidcSessionInformation login) {
        var person = login.getPrincipal();
        jdbc.sql("""
                        INSERT INTO keycloak_login (session, issuer, client, subject, sid, headers, saved_at)
                        VALUES (:session, :issuer, :client, :subject, :sid, :headers, UTC_TIMESTAMP())
                        ON DUPLICATE KEY UPDATE issuer = VALUES(issuer), client = VALUES(client), subject = VALUES(subject),
                            sid = VALUES(sid), headers = VALUES(headers), saved_at = VALUES(saved_at)
                        """)
                .param("session", login.getSessionId())
                .param("issuer", person.getIssuer().toString())
                .param("client", person.getAudience().get(0))
                .param("subject", person.getSubject())
                .param("sid", person.getClaimAsString("sid"))
                .param("headers", written(login.getAuthorities()))
                .update();
    }

    @Override
    public @Nullable OidcSessionInformation removeSessionInformation(String session) {
        return removed("session = :session", Map.of("session", session)).stream()
                .findFirst()
                .orElse(null);
    }

    /** One session of that person, or all of them if the token names none. */
    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        var of = Map.of("issuer", token.getIssuer().toString(), "clients", token.getAudience());
        var sid = token.getSessionId();
        var whose = sid == null ? Map.of("subject", Objects.requireNonNull(token.getSubject())) : Map.of("sid", sid);
        var parameters = new java.util.HashMap<String, Object>(of);
        parameters.putAll(whose);
        return removed(
                "issuer = :issuer AND client IN (:clients) AND " + (sid == null ? "subject = :subject" : "sid = :sid"),
                parameters);
    }

    private List<OidcSessionInformation> removed(String which, Map<String, ?> parameters) {
        var logins = jdbc.sql(
                        "SELECT session, issuer, client, subject, sid, headers FROM keycloak_login WHERE " + which)
                .params(parameters)
                .query((row, index) -> login(row))
                .list();
        logins.forEach(login -> jdbc.sql("DELETE FROM keycloak_login WHERE session = :session")
                .param("session", login.getSessionId())
                .update());
        return logins;
    }

    private OidcSessionInformation login(ResultSet row) throws SQLException {
        var claims = new java.util.HashMap<String, Object>(Map.of(
                "iss",
                row.getString("issuer"),
                "aud",
                List.of(row.getString("client")),
                "sub",
                row.getString("subject")));
        if (row.getString("sid") != null) {
            claims.put("sid", row.getString("sid"));
        }
        var now = Instant.now();
        var token = new OidcIdToken("not kept", now, now.plus(ANY_TIME), claims);
        return new OidcSessionInformation(
                row.getString("session"), read(row.getString("headers")), new DefaultOidcUser(List.of(), token));
    }

    private String written(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> read(String headers) {
        try {
            return json.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
