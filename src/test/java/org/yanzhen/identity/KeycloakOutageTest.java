package org.yanzhen.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.testing.Scene;

/** Keycloak is away, or does not answer, or is not the same as before; who is in stays in, and works. */
@KeycloakTest
class KeycloakOutageTest {

    /** Far more than a request may take on a quiet machine; who waits for an answer that never comes waits longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<String> PLACES = List.of(
            "/",
            "/tasks",
            "/board",
            "/api/me",
            "/camunda/app/admin/",
            "/camunda/api/engine/engine/default/user?firstName=%E5%91%A8%E6%95%8F",
            "/camunda/api/engine/engine/default/user/count");

    @Autowired
    Scene scene;

    @Autowired
    Town town;

    private final RealKeycloak keycloak = RealKeycloak.ofTheBuild();

    enum Outage {
        DOWN,
        HANGING;

        void happensTo(Wire wire) {
            if (this == DOWN) {
                wire.cut();
            } else {
                wire.hold();
            }
        }
    }

    @BeforeEach
    void somebodyIsIn() {
        town.open();
        town.enter("zhou.min", "周敏", Role.ADMINISTRATOR, Set.of());
    }

    @AfterEach
    void keycloakComesBack() {
        keycloak.wire().mend();
    }

    private Guest guest() {
        return new Guest(scene.address()).logsIn("zhou.min", keycloak.passwordOf("zhou.min"));
    }

    private URI address() {
        return scene.address();
    }

    @ParameterizedTest
    @EnumSource(Outage.class)
    void whoIsInWorksOnAndWhoWantsInIsTold(Outage outage) {
        var inside = guest();
        var token = keycloak.token("yanzhen-statistics", keycloak.secretOf("yanzhen-statistics"));
        var bearer = Map.of("Authorization", "Bearer " + token);
        soon(() -> assertThat(inside.asks("/api/tasks", bearer).status()).isEqualTo(200));

        for (var path : PLACES) {
            assertThat(looks(inside, path).status()).as(path).isEqualTo(200);
        }

        outage.happensTo(keycloak.wire());

        for (var path : PLACES) {
            var answer = inTime(() -> looks(inside, path));
            assertThat(answer.status()).as(path).isEqualTo(200);
        }
        assertThat(inTime(() -> inside.asks("/api/tasks", bearer)).status()).isEqualTo(200);
        var page = inTime(() -> new Guest(address()).opens("/oauth2/authorization/keycloak"));
        if (page.at().getAuthority().equals(address().getAuthority())) {
            assertThat(page.body()).containsPattern("[一-龥]").doesNotContain("Exception");
        }
        var loggedOut = inTime(() -> inside.sends("/logout", ""));
        assertThat(loggedOut.status()).isLessThan(500);
        assertThat(inside.asks("/api/me").status()).isEqualTo(401);

        keycloak.wire().mend();
        soon(() -> assertThat(guest().asks("/api/me").status()).isEqualTo(200));
    }

    private static Guest.Answer looks(Guest guest, String path) {
        return path.contains("/api/") ? guest.asks(path) : guest.opens(path);
    }

    private static Guest.Answer inTime(java.util.function.Supplier<Guest.Answer> request) {
        var begun = System.nanoTime();
        var answer = request.get();
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("%s", answer.at())
                .isLessThan(PATIENCE);
        return answer;
    }

    /** Not at once, where somebody has just shown us keys that nobody knows: for those Keycloak is not asked each time. */
    @Test
    void withOtherKeysEverybodyGetsInAsBefore() {
        guest();
        for (var forged = 0; forged < 3; forged++) {
            assertThat(statusFor(signedWithAnUnknownKey())).isIn(401, 503);
        }

        keycloak.changeKeys();

        soon(() -> assertThat(guest().asks("/api/me").status()).isEqualTo(200));
        var token = keycloak.token("yanzhen-statistics", keycloak.secretOf("yanzhen-statistics"));
        soon(() -> assertThat(statusFor(token)).isEqualTo(200));
    }

    private int statusFor(String token) {
        return new Guest(address())
                .asks("/api/tasks", Map.of("Authorization", "Bearer " + token))
                .status();
    }

    private static String signedWithAnUnknownKey() {
        var header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(UUID.randomUUID());
        return Stream.of(header, "{}", "not a signature")
                .map(part -> Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(UTF_8)))
                .collect(Collectors.joining("."));
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }

    @Test
    void withoutTheRealmWhoIsInWorksOnAndWhoWantsInIsTold() {
        var inside = guest();
        keycloak.enableRealm(false);
        try {
            assertThat(inside.asks("/api/me").status()).isEqualTo(200);
            var outside = new Guest(address()).opens("/");
            assertThat(outside.asksForPassword()).isFalse();
            assertThat(outside.body()).containsPattern("[一-龥]");
        } finally {
            keycloak.enableRealm(true);
        }
        soon(() -> assertThat(guest().asks("/api/me").status()).isEqualTo(200));
    }
}
