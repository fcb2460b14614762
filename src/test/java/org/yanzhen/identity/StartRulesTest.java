package org.yanzhen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** Where it would not be safe who is let in, the application says why in one sentence and does not start. */
class StartRulesTest {

    private static final String ISSUER = "YANZHEN_KEYCLOAK_ISSUER=https://login.guicheng.test/realms/yanzhen";
    private static final String CLIENT = "YANZHEN_KEYCLOAK_CLIENT_SECRET=q8Zr2mVx0LtY5wKd";
    private static final String DIRECTORY = "YANZHEN_KEYCLOAK_DIRECTORY_SECRET=Nf3uTz9HbXe7sRaP";

    @Test
    void whoSaysWhoPeopleAreStarts() {
        assertThat(refusal("")).as("the demo, by default").isEmpty();
        assertThat(refusal("demo")).isEmpty();
        assertThat(refusal("built-in")).isEmpty();
        assertThat(refusal("keycloak", ISSUER, CLIENT, DIRECTORY)).isEmpty();
        assertThat(refusal("demo,keycloak", ISSUER, CLIENT, DIRECTORY)).isEmpty();
    }

    @Test
    void peopleAreKeycloaksOrBuiltInButNotBoth() {
        assertThat(refusal("keycloak,built-in", ISSUER, CLIENT, DIRECTORY)).contains("contradict each other");
    }

    @Test
    void somethingMustSayWhoPeopleAre() {
        assertThat(refusal("production")).contains("No profile says who people are");
    }

    @Test
    void theDemosPasswordHasNoPlaceOutsideIt() {
        assertThat(refusal("built-in", "yanzhen.demo.password=yanzhen2023")).contains("yanzhen.demo.password");
        assertThat(refusal("keycloak", ISSUER, CLIENT, DIRECTORY, "yanzhen.demo.password=yanzhen2023"))
                .contains("yanzhen.demo.password");
    }

    @Test
    void theFirstAdministratorsPasswordIsLongAndNotTheDemos() {
        assertThat(refusal("built-in", "YANZHEN_ADMINISTRATOR_PASSWORD=yanzhen2023"))
                .contains("YANZHEN_ADMINISTRATOR_PASSWORD is shorter than 12");
        assertThat(refusal("built-in", "YANZHEN_ADMINISTRATOR_PASSWORD=ein-langes-wort"))
                .isEmpty();
    }

    @Test
    void keycloaksRealmMustBeNamed() {
        assertThat(refusal("keycloak", CLIENT, DIRECTORY)).contains("YANZHEN_KEYCLOAK_ISSUER");
        assertThat(refusal("keycloak", "YANZHEN_KEYCLOAK_ISSUER=https://login.guicheng.test", CLIENT, DIRECTORY))
                .contains("YANZHEN_KEYCLOAK_ISSUER");
    }

    @Test
    void secretsAreGivenAndAreNobodysExample() {
        assertThat(refusal("keycloak", ISSUER, DIRECTORY)).contains("YANZHEN_KEYCLOAK_CLIENT_SECRET is missing");
        assertThat(refusal("keycloak", ISSUER, CLIENT)).contains("YANZHEN_KEYCLOAK_DIRECTORY_SECRET is missing");
        for (var example : List.of("short", "please-change-me-now", "an-example-secret-0001")) {
            assertThat(refusal("keycloak", ISSUER, DIRECTORY, "yanzhen.keycloak.client-secret=" + example))
                    .as(example)
                    .contains("YANZHEN_KEYCLOAK_CLIENT_SECRET");
        }
    }

    /** Nothing, if the application starts; else the one sentence. */
    private static String refusal(String profiles, String... properties) {
        var all = new ArrayList<>(List.of(properties));
        all.add("spring.profiles.active=" + profiles);
        var refusal = new ArrayList<String>();
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(StartRules.class)
                .withPropertyValues(all.toArray(String[]::new))
                .run(context -> {
                    if (context.getStartupFailure() != null) {
                        refusal.add(sentence(context.getStartupFailure()));
                    }
                });
        return String.join(" ", refusal);
    }

    private static String sentence(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, others) -> {}))
                .stream()
                .filter(UnsafeStart.Analyzer.class::isInstance)
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .getDescription();
    }
}
