package org.yanzhen.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Refuses to start, before anything else is begun, where it would not be safe who is let in. */
@Component
class StartRules implements BeanFactoryPostProcessor, EnvironmentAware {

    static final int SHORTEST_SECRET = 16;

    @SuppressWarnings("NullAway.Init")
    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        refusal().ifPresent(why -> {
            throw new UnsafeStart(why);
        });
    }

    private Optional<String> refusal() {
        if (is("keycloak & built-in")) {
            return Optional.of("The profiles 'keycloak' and 'built-in' contradict each other:"
                    + " people are either Keycloak's or built in.");
        }
        if (!is("keycloak | built-in | demo")) {
            return Optional.of("No profile says who people are: set SPRING_PROFILES_ACTIVE to"
                    + " 'keycloak' or 'built-in' (or 'demo' to try it out).");
        }
        if (!is("demo") && !text("yanzhen.demo.password").isEmpty()) {
            return Optional.of("yanzhen.demo.password is set without the profile 'demo':"
                    + " a password everybody knows has no place outside the demo.");
        }
        return is("keycloak") ? keycloakRefusal() : builtInRefusal();
    }

    private Optional<String> keycloakRefusal() {
        if (!text("yanzhen.keycloak.issuer").matches("https?://[^/]+(/.*)?/realms/[^/]+")) {
            return Optional.of(
                    "YANZHEN_KEYCLOAK_ISSUER must be the address of a realm, https://…/realms/yanzhen, but is '%s'."
                            .formatted(text("yanzhen.keycloak.issuer")));
        }
        return Stream.of(
                        secretRefusal("YANZHEN_KEYCLOAK_CLIENT_SECRET", "yanzhen.keycloak.client-secret"),
                        secretRefusal("YANZHEN_KEYCLOAK_DIRECTORY_SECRET", "yanzhen.keycloak.directory-client-secret"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> secretRefusal(String variable, String property) {
        var secret = text(property);
        if (secret.isBlank()) {
            return Optional.of("The secret %s is missing.".formatted(variable));
        }
        if (secret.length() < SHORTEST_SECRET || isExample(secret)) {
            return Optional.of("The secret %s is an example or shorter than %d characters: take a random one."
                    .formatted(variable, SHORTEST_SECRET));
        }
        return Optional.empty();
    }

    /** As in instructions and in files to copy. */
    private static boolean isExample(String secret) {
        return Stream.of("change-me", "changeme", "change_me", "example")
                .anyMatch(secret.toLowerCase(Locale.ROOT)::contains);
    }

    /** Whether one is needed is known when the directory can be asked: {@link FirstAdministrator}. */
    private Optional<String> builtInRefusal() {
        var password = text("yanzhen.identity.administrator-password");
        if (is("built-in")
                && !password.isEmpty()
                && NewPassword.weakness(password, FirstAdministrator.NAME).isPresent()) {
            return Optional.of(
                    "YANZHEN_ADMINISTRATOR_PASSWORD is shorter than %d characters, or one of those that are tried first."
                            .formatted(NewPassword.SHORTEST));
        }
        return Optional.empty();
    }

    private boolean is(String profiles) {
        return environment.acceptsProfiles(Profiles.of(profiles));
    }

    private String text(String property) {
        return environment.getProperty(property, "");
    }
}
