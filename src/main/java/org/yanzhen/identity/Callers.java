package org.yanzhen.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.yanzhen.engine.Directory;
import org.yanzhen.shared.UserId;

/** Finds the person behind a log-in as the directory knows them now, at most {@link IdentitySettings#renewAfter} late. */
@Component
public class Callers {

    private final Directory directory;
    private final Cache<UserId, Optional<Caller>> known;

    Callers(Directory directory, IdentitySettings settings) {
        this.directory = directory;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(settings.renewAfter())
                .maximumSize(10_000)
                .build();
    }

    /** Nobody, if not logged in or no longer in the directory. Other systems' accounts are in none. */
    public Optional<Caller> of(Authentication authentication) {
        if (authentication instanceof AnonymousAuthenticationToken || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        if (authentication.getPrincipal() instanceof Caller machine) {
            return Optional.of(machine);
        }
        return of(new UserId(authentication.getName()));
    }

    public Optional<Caller> of(UserId id) {
        return known.get(id, key -> directory
                .find(key)
                .map(person -> new Caller(key, person.name(), Compatibility.ofCaller(person.groups()))));
    }
}
