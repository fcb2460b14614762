package org.yanzhen.identity.keycloak;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;
import org.springframework.validation.annotation.Validated;

/**
 * Where Keycloak is and who we are to it.
 *
 * @param issuer the realm as browsers reach it; every token must name it
 * @param adminUrl the server as this application reaches it; the issuer's if blank
 * @param clientId under which people log in
 * @param directoryClientId whose service account may read people and groups
 * @param renewEvery how late, at most, a change in Keycloak reaches the copy of who does not log in anew
 * @param serviceClients the groups of other systems' service accounts, by client; one that is not listed is refused
 */
@Validated
@Profile("keycloak")
@ConfigurationProperties("yanzhen.keycloak")
record KeycloakSettings(
        @NotNull URI issuer,
        @DefaultValue("") String adminUrl,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @NotBlank String directoryClientId,
        @NotBlank String directoryClientSecret,
        @NotNull @DefaultValue("60s") Duration renewEvery,
        @DefaultValue Map<String, Set<String>> serviceClients) {

    /** For {@code /api} and {@code /engine-rest} a token must be meant. */
    static final String AUDIENCE = "yanzhen-api";

    private static final String REALMS = "/realms/";

    String realm() {
        return issuer.getPath().substring(issuer.getPath().lastIndexOf(REALMS) + REALMS.length());
    }

    /** The server as this application reaches it, without the realm. */
    String server() {
        var all = issuer.toString();
        return adminUrl.isBlank() ? all.substring(0, all.lastIndexOf(REALMS)) : adminUrl;
    }
}
