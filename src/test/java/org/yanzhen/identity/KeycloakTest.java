package org.yanzhen.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.yanzhen.testing.FreshDatabase;
import org.yanzhen.testing.Scene;

/**
 * A test against an application that takes its people from {@link RealKeycloak}: one and the same for all such tests,
 * with a database of its own, started while Keycloak did not answer.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("keycloak")
@Order(2_000_000_000)
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "yanzhen.embedded-database.folder=target/keycloak-database",
            "yanzhen.demo.play-until=",
            "yanzhen.reminders.cron=-",
            "yanzhen.reconciliation.cron=-",
            "yanzhen.identity.renew-after=0s",
            "yanzhen.keycloak.renew-every=2s",
            "camunda.bpm.job-execution.enabled=false"
        })
@ActiveProfiles({"demo", "keycloak"})
@ContextConfiguration(initializers = {FreshDatabase.class, BesideKeycloak.class})
@Import({Scene.class, Town.class})
@interface KeycloakTest {}
