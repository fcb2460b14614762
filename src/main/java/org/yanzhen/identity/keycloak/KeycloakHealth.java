package org.yanzhen.identity.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.Figures;

/**
 * Whether Keycloak answered when its people were last copied, and how old the copy is. An outage is shown, but is no
 * reason to take a node out of service: who is logged in works on.
 */
@Component("keycloakHealthIndicator")
@Profile("keycloak")
class KeycloakHealth implements HealthIndicator, Figures {

    /** Counts neither as up nor as down when all parts are put together. */
    private static final String UNREACHABLE = "UNREACHABLE";

    private final DirectoryCopy copy;

    KeycloakHealth(DirectoryCopy copy) {
        this.copy = copy;
    }

    @Override
    public Health health() {
        var failure = copy.failure();
        var health = failure == null ? Health.up() : Health.status(UNREACHABLE).withDetail("failure", failure);
        var renewed = copy.renewed();
        return renewed == null
                ? health.build()
                : health.withDetail("directoryRenewed", renewed).build();
    }

    /** Of this node; one node at a time renews the copy that all use, so the smallest age counts. */
    @Override
    public List<Figure> read() {
        var renewed = copy.renewed();
        return List.of(new Figure(
                "yanzhen_directory_age_seconds",
                "Since this node last copied people and groups from Keycloak",
                renewed == null
                        ? List.of()
                        : List.of(new Value(
                                Map.of(),
                                Duration.between(renewed, Instant.now()).toMillis() / 1000.0))));
    }
}
