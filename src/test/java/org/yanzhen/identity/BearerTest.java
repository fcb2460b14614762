package org.yanzhen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.testing.Scene;

/** Other systems come with a token of Keycloak's: this realm's, fresh, meant for us, from one of those we know. */
@KeycloakTest
class BearerTest {

    private static final KeyPair OURS = keys();
    private static final KeyPair FOREIGN = keys();
    private static final String STATISTICS = "yanzhen-statistics";

    @Autowired
    Scene scene;

    @Autowired
    Town town;

    private RealKeycloak keycloak;

    @BeforeEach
    void keycloakIsThere() {
        keycloak = town.open();
    }

    private Guest.Answer ask(String path, String token) {
        return new Guest(scene.address()).asks(path, Map.of("Authorization", "Bearer " + token));
    }

    private String statistics() {
        return keycloak.token(STATISTICS, keycloak.secretOf(STATISTICS));
    }

    @Test
    void aSystemWeKnowReadsWhatItsGroupsMayAndGetsNoSession() {
        var answer = ask("/api/projects?year=2023", statistics());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.sets()).isFalse();
    }

    @Test
    void aSystemWeKnowMayNotDoWhatItsGroupsMayNot() {
        var token = Map.of("Authorization", "Bearer " + statistics());
        var machine = new Guest(scene.address());

        assertThat(machine.sends("/engine-rest/user/create", "{}", token).status())
                .isEqualTo(403);
        assertThat(machine.sends("/api/drafts", "{\"community\":\"guihua\",\"year\":2023}", token)
                        .status())
                .isEqualTo(403);
        assertThat(machine.sends("/api/demo/clock", "{\"day\":\"2023-05-01\"}", token)
                        .status())
                .isEqualTo(403);
    }

    /** Signed by a key of the realm's, so that nothing but what is said in it can be wrong. */
    static Stream<Arguments> wrong() {
        var now = Instant.now();
        return Stream.of(
                wrong("expired", claims -> claims.expirationTime(Date.from(now.minusSeconds(61)))),
                wrong("not yet valid", claims -> claims.notBeforeTime(Date.from(now.plusSeconds(120)))),
                wrong("for nobody", claims -> claims.audience((String) null)),
                wrong("for somebody else", claims -> claims.audience("another-api")),
                wrong("by another realm", claims -> claims.issuer("http://127.0.0.1/realms/other")),
                wrong("of a system not on the list", claims -> claims.claim("azp", "unknown")
                        .claim("client_id", "unknown")
                        .claim("preferred_username", "service-account-unknown")),
                wrong("of a system without a name", claims -> claims.claim("azp", null)
                        .claim("client_id", null)
                        .claim("preferred_username", null)));
    }

    private static Arguments wrong(String what, UnaryOperator<JWTClaimsSet.Builder> spoil) {
        return Arguments.of(what, spoil);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void aTokenThatIsNotForUsIsRefused(String what, UnaryOperator<JWTClaimsSet.Builder> spoil) throws Exception {
        var key = keycloak.addKey(OURS);
        assertThat(ask("/api/projects?year=2023", signed(claims(), OURS, key)).status())
                .as("nothing wrong with it")
                .isEqualTo(200);

        for (var path : List.of("/api/projects?year=2023", "/engine-rest/task")) {
            var answer = ask(path, signed(spoil.apply(claims()), OURS, key));
            assertThat(answer.status()).as(what).isIn(401, 403);
            assertThat(answer.sets()).isFalse();
            assertThat(answer.body()).doesNotContain("Exception");
        }
    }

    @Test
    void aTokenThatNobodyOrSomebodyElseHasSignedIsRefused() throws Exception {
        var key = keycloak.addKey(OURS);

        assertThat(ask("/api/projects?year=2023", signed(claims(), FOREIGN, key))
                        .status())
                .isEqualTo(401);
        assertThat(ask("/api/projects?year=2023", signed(claims(), FOREIGN, "unknown"))
                        .status())
                .as("refused, or not to be checked so soon after the last key that nobody knew")
                .isIn(401, 503);
        assertThat(ask("/api/projects?year=2023", new PlainJWT(claims().build()).serialize())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherRealmIsRefused() {
        var realm = "other-" + UUID.randomUUID();
        keycloak.addRealm(realm);
        var secret = keycloak.addClient(realm, STATISTICS, "yanzhen-api", 300);

        var token = keycloak.token(
                realm, Map.of("grant_type", "client_credentials", "client_id", STATISTICS, "client_secret", secret));

        assertThat(ask("/api/projects?year=2023", token).status()).isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherClientOfTheRealmIsRefused() {
        var client = "other-" + UUID.randomUUID();
        var secret = keycloak.addClient(RealKeycloak.REALM, client, "yanzhen-api", 300);
        var withoutAudience = "other-" + UUID.randomUUID();
        var itsSecret = keycloak.addClient(RealKeycloak.REALM, withoutAudience, null, 300);

        assertThat(ask("/api/projects?year=2023", keycloak.token(client, secret))
                        .status())
                .isIn(401, 403);
        assertThat(ask("/engine-rest/task", keycloak.token(client, secret)).status())
                .isIn(401, 403);
        assertThat(ask("/api/projects?year=2023", keycloak.token(withoutAudience, itsSecret))
                        .status())
                .isEqualTo(401);
        assertThat(ask("/api/projects?year=2023", keycloak.token("yanzhen-directory", keycloak.directorySecret()))
                        .status())
                .isEqualTo(401);
    }

    private JWTClaimsSet.Builder claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(keycloak.issuer())
                .subject(UUID.randomUUID().toString())
                .audience("yanzhen-api")
                .claim("typ", "Bearer")
                .claim("azp", STATISTICS)
                .claim("client_id", STATISTICS)
                .claim("preferred_username", "service-account-" + STATISTICS)
                .issueTime(Date.from(now.minusSeconds(200)))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    private static String signed(JWTClaimsSet.Builder claims, KeyPair keys, String key) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key).build(), claims.build());
        token.sign(new RSASSASigner(keys.getPrivate()));
        return token.serialize();
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
