package org.yanzhen.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.yanzhen.engine.Directory;
import org.yanzhen.shared.UserId;

/**
 * Finds the person behind a log-in as the directory knows them now, at most {@link IdentitySettings#renewAfter} late; once
 * per request.
 */
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
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read(id);
        }
        var name = Callers.class.getName() + "/" + id;
        var caller = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (caller == null) {
            var found = read(id);
            found.ifPresent(one -> request.setAttribute(name, one, RequestAttributes.SCOPE_REQUEST));
            return found;
        }
        return Optional.of((Caller) caller);
    }

    private Optional<Caller> read(UserId id) {
        return known.get(id, key -> directory
                .find(key)
                .map(person -> new Caller(key, person.name(), Compatibility.ofCaller(person.groups()))));
    }
}
