package org.yanzhen.web;

import java.util.Set;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yanzhen.identity.Caller;

/** Who a script is logged in as, and the token it must send along with what it changes. */
@RestController
class MeApi {

    @GetMapping("/api/me")
    Me me(Caller caller, CsrfToken token) {
        return new Me(caller.id().name(), caller.name(), caller.groups(), token.getHeaderName(), token.getToken());
    }

    record Me(String id, String name, Set<String> groups, String csrfHeader, String csrfToken) {}
}
