package org.yanzhen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The realm we ship, as a new Keycloak takes it in. */
@Tag("keycloak")
class RealmTest {

    private final RealKeycloak keycloak = RealKeycloak.ofTheBuild();

    @Test
    void hasAGroupForEveryRole() {
        keycloak.awaitReady();
        var groups = keycloak.admin("GET", "/groups?max=1000", null).findValuesAsText("name");

        for (var role : Role.values()) {
            assertThat(groups).contains(role.group());
        }
    }
}
