package org.yanzhen.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Public and without arguments, because the engine's filter makes it from its name. */
public class SpringSecurityAuthenticationProvider extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken
                || isGone(authentication.getName(), engine)) {
            return AuthenticationResult.unsuccessful();
        }
        var result = AuthenticationResult.successful(authentication.getName());
        result.setGroups(
                engine.getIdentityService().createGroupQuery().groupMember(authentication.getName()).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toList()));
        return result;
    }

    /** The engine's filter answers 500 for somebody it does not know. */
    private static boolean isGone(String user, ProcessEngine engine) {
        return engine.getIdentityService().createUserQuery().userId(user).count() == 0;
    }
}
