package org.yanzhen.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.Directory;
import org.yanzhen.limits.Limits;
import org.yanzhen.shared.UserId;

/** Without Keycloak: names and passwords in the engine's own tables, one page to log in for everything. */
@Component
@Profile("!keycloak")
class BuiltInLogin implements LoginMethod, AuthenticationProvider {

    /** A wrong name is answered no sooner than a wrong password, which costs the database more. */
    private static final Duration SLOWLY = Duration.ofMillis(200);

    private final Directory directory;
    private final Limits limits;

    BuiltInLogin(Directory directory, Limits limits) {
        this.directory = directory;
        this.limits = limits;
    }

    @Override
    public void people(HttpSecurity http) throws Exception {
        http.formLogin(form -> form.loginPage(entry()).permitAll());
    }

    @Override
    public void machines(HttpSecurity http) throws Exception {
        http.httpBasic(withDefaults());
    }

    @Override
    public String entry() {
        return "/login";
    }

    @Override
    public String exit(HttpServletRequest request) {
        return entry() + "?bye";
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var name = attempt.getName();
        var begun = System.nanoTime();
        if (!limits.logIn(addressOf(attempt), name, () -> isRight(name, String.valueOf(attempt.getCredentials())))) {
            waitUntil(begun + SLOWLY.toNanos());
            throw new BadCredentialsException("wrong name or password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
    }

    private boolean isRight(String name, String password) {
        return !name.isBlank() && directory.passwordMatches(new UserId(name), password);
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    private static void waitUntil(long nanoTime) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanoTime - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
