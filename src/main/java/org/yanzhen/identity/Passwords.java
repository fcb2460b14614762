package org.yanzhen.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.Directory;
import org.yanzhen.shared.UserId;

/**
 * Compares passwords. Machines send theirs with every call, and the hash is slow on purpose: what was right a moment ago
 * is right, by a hash under a key that only this process has.
 */
@Component
@Profile("!keycloak")
class Passwords {

    /** So long a password that was replaced on another node may still serve on this one. */
    private static final Duration KEPT = Duration.ofSeconds(15);

    private final Directory directory;
    private final SecretKeySpec key;
    private final Cache<Right, Boolean> right =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1_000).build();

    Passwords(Directory directory) {
        this.directory = directory;
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    private record Right(UserId person, String password) {}

    boolean matches(UserId person, String password) {
        var asked = new Right(person, keyed(password));
        if (right.getIfPresent(asked) != null) {
            return true;
        }
        var matches = directory.passwordMatches(person, password);
        if (matches) {
            right.put(asked, true);
        }
        return matches;
    }

    /** Whenever somebody's password is another one, or they have left. */
    void forget(UserId person) {
        right.asMap().keySet().removeIf(known -> known.person().equals(person));
    }

    private String keyed(String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
