package org.yanzhen.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.WebUtils;
import org.yanzhen.shared.UserId;

/**
 * The browsers somebody has logged in with before, by a cookie of which the database has the hash only. It proves
 * nobody's identity: it only keeps its owner out of the crowd whose wrong passwords are counted.
 */
@Component
@Profile("!keycloak")
class Devices {

    static final String COOKIE = "YANZHEN_DEVICE";
    static final Duration KEPT = Duration.ofDays(180);

    private final JdbcClient database;
    private final Clock clock;

    Devices(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What identifies this browser, if this person has logged in with it before. */
    @Transactional(readOnly = true)
    public Optional<String> known(HttpServletRequest request, UserId person) {
        return token(request)
                .map(Devices::hash)
                .filter(token ->
                        database.sql("SELECT COUNT(*) FROM known_device WHERE person = ? AND token = ? AND used_at > ?")
                                        .params(
                                                person.name(),
                                                token,
                                                Timestamp.from(clock.instant().minus(KEPT)))
                                        .query(Integer.class)
                                        .single()
                                > 0);
    }

    /** This person has just logged in. A cookie that is not ours is replaced: somebody else may have put it there. */
    @Transactional
    public void remember(HttpServletRequest request, HttpServletResponse response, UserId person) {
        var token = token(request).filter(this::isOurs).orElseGet(Devices::random);
        var now = Timestamp.from(clock.instant());
        database.sql("DELETE FROM known_device WHERE used_at < ?")
                .params(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        database.sql("INSERT INTO known_device (person, token, used_at) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE used_at = ?")
                .params(person.name(), hash(token), now, now)
                .update();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, token)
                        .path(request.getContextPath() + "/login")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .build()
                        .toString());
    }

    /** Whoever had the old password may have had a browser as well. */
    @Transactional
    public void forget(UserId person) {
        database.sql("DELETE FROM known_device WHERE person = ?")
                .params(person.name())
                .update();
    }

    private boolean isOurs(String token) {
        return database.sql("SELECT COUNT(*) FROM known_device WHERE token = ?")
                        .params(hash(token))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Optional<String> token(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : Optional.of(cookie.getValue());
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
