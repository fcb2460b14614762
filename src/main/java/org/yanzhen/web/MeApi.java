package org.yanzhen.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yanzhen.identity.Caller;

/** Who a script is logged in as, and the token it must send along with what it changes; a machine needs none. */
@RestController
class MeApi {

    @GetMapping("/api/me")
    Me me(Caller caller, @Nullable CsrfToken token) {
        return new Me(
                caller.id().name(),
                caller.name(),
                caller.groups(),
                token == null ? null : token.getHeaderName(),
                token == null ? null : token.getToken());
    }

    record Me(
            String id,
            String name,
            Set<String> groups,
            @Nullable String csrfHeader,
            @Nullable String csrfToken) {}
}
