package org.yanzhen.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.Directory;
import org.yanzhen.shared.UserId;

/** Without Keycloak: names and passwords in the engine's own tables, one page to log in for everything. */
@Component
@Profile("!keycloak")
class BuiltInLogin implements LoginMethod, AuthenticationProvider {

    private final Directory directory;

    BuiltInLogin(Directory directory) {
        this.directory = directory;
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
    public Authentication authenticate(Authentication attempt) {
        var name = attempt.getName();
        if (name.isBlank() || !directory.passwordMatches(new UserId(name), String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("wrong name or password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
