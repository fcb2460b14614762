package org.yanzhen.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.limits.LogIns;
import org.yanzhen.shared.UserId;

/** Without Keycloak: names and passwords in the engine's own tables, one page to log in for everything. */
@Component
@Profile("!keycloak")
class BuiltInLogin implements LoginMethod, AuthenticationProvider {

    /** A wrong name is answered no sooner than a wrong password, which costs the database more. */
    private static final Duration SLOWLY = Duration.ofMillis(200);

    private final Directory directory;
    private final Passwords passwords;
    private final LogIns logIns;
    private final Devices devices;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    BuiltInLogin(
            Directory directory,
            Passwords passwords,
            LogIns logIns,
            Devices devices,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.directory = directory;
        this.passwords = passwords;
        this.logIns = logIns;
        this.devices = devices;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void people(HttpSecurity http) throws Exception {
        http.formLogin(form ->
                form.loginPage(entry()).successHandler(new Remembering()).permitAll());
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
        var password = String.valueOf(attempt.getCredentials());
        if (!logIns.attempt(
                addressOf(attempt), name, deviceOf(name), () -> isRight(name, password), () -> tell(name))) {
            waitUntil(begun + SLOWLY.toNanos());
            throw new BadCredentialsException("wrong name or password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
    }

    private boolean isRight(String name, String password) {
        return !name.isBlank() && passwords.matches(new UserId(name), password);
    }

    /** Machines have none. */
    private @Nullable String deviceOf(String name) {
        return !name.isBlank() && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? devices.known(now.getRequest(), new UserId(name)).orElse(null)
                : null;
    }

    private void tell(String name) {
        var person = name.isBlank() ? Optional.<Person>empty() : directory.find(new UserId(name));
        person.ifPresent(
                known -> transaction.executeWithoutResult(status -> events.publishEvent(new LogInsFailed(known.id()))));
    }

    private final class Remembering extends SavedRequestAwareAuthenticationSuccessHandler {

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication person)
                throws ServletException, IOException {
            devices.remember(request, response, new UserId(person.getName()));
            super.onAuthenticationSuccess(request, response, person);
        }
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
