package org.yanzhen.identity.keycloak;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The realm's addresses and how it is called: it may be slow or away, so nobody waits for it longer than this. */
@Component
@Profile("keycloak")
class Keycloak {

    static final Duration CONNECTS_WITHIN = Duration.ofSeconds(2);
    static final Duration ANSWERS_WITHIN = Duration.ofSeconds(4);

    /** A page of the directory; only the timer waits for it. */
    private static final Duration LISTS_WITHIN = Duration.ofSeconds(10);

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Map<String, Object>>> LIST =
            new ParameterizedTypeReference<>() {};

    private final KeycloakSettings settings;
    private final RestClient http;
    private final RestClient directory;

    Keycloak(KeycloakSettings settings) {
        this.settings = settings;
        this.http = http(more -> {});
        this.directory = http(LISTS_WITHIN, more -> {});
    }

    /** @param more what else to set, such as converters for the answers of one endpoint */
    static RestClient http(Consumer<RestClient.Builder> more) {
        return http(ANSWERS_WITHIN, more);
    }

    private static RestClient http(Duration answersWithin, Consumer<RestClient.Builder> more) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // plain proxies choke on the attempt to upgrade
                .connectTimeout(CONNECTS_WITHIN)
                .build());
        requests.setReadTimeout(answersWithin);
        var builder = RestClient.builder().requestFactory(requests);
        more.accept(builder);
        return builder.build();
    }

    String issuer() {
        return settings.issuer().toString();
    }

    /** Where browsers log in. */
    String authorization() {
        return issuer() + "/protocol/openid-connect/auth";
    }

    String token() {
        return realm() + "/protocol/openid-connect/token";
    }

    String keys() {
        return realm() + "/protocol/openid-connect/certs";
    }

    /** @throws RestClientException if Keycloak does not answer, or as another realm than ours */
    void requireReachable() {
        var said = http.get()
                .uri(realm() + "/.well-known/openid-configuration")
                .retrieve()
                .body(OBJECT);
        if (said == null || !issuer().equals(said.get("issuer"))) {
            throw new RestClientException(
                    "%s names itself %s".formatted(issuer(), said == null ? null : said.get("issuer")));
        }
    }

    /**
     * Ends the session a person was given this token in, for all applications.
     *
     * @throws RestClientException if Keycloak does not do it
     */
    void endSession(String idToken) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("client_id", settings.clientId());
        form.add("id_token_hint", idToken);
        http.post()
                .uri(realm() + "/protocol/openid-connect/logout")
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }

    /** @return a token with which the directory can be read */
    String directoryToken() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", settings.directoryClientId());
        form.add("client_secret", settings.directoryClientSecret());
        var answer = http.post().uri(token()).body(form).retrieve().body(OBJECT);
        if (answer == null || !(answer.get("access_token") instanceof String token)) {
            throw new RestClientException("Keycloak answered without a token");
        }
        return token;
    }

    /** @param path within the realm's administration, with the query's parameters as {@code {}} */
    List<Map<String, Object>> list(String token, String path, Object... parameters) {
        var answer = directory
                .get()
                .uri(settings.server() + "/admin/realms/" + settings.realm() + path, parameters)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .body(LIST);
        if (answer == null) {
            throw new RestClientException("Keycloak answered nothing to " + path);
        }
        return answer;
    }

    private String realm() {
        return settings.server() + "/realms/" + settings.realm();
    }
}
