package org.yanzhen.identity;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts Keycloak and the application at the same time, and lets neither hear of the other before {@link Town} opens. */
class BesideKeycloak implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var keycloak = RealKeycloak.ofTheBuild();
        keycloak.wire().hold();
        TestPropertyValues.of(
                        "server.port=" + keycloak.applicationPort(),
                        "YANZHEN_URL=http://127.0.0.1:" + keycloak.applicationPort(),
                        "YANZHEN_KEYCLOAK_ISSUER=" + keycloak.issuer(),
                        "YANZHEN_KEYCLOAK_CLIENT_SECRET=" + keycloak.appSecret(),
                        "YANZHEN_KEYCLOAK_DIRECTORY_SECRET=" + keycloak.directorySecret())
                .applyTo(context);
    }
}
