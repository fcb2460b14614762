package org.yanzhen.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yanzhen.engine.Actor;

/**
 * Tells the engine who is calling, for the time of the request. Somebody who has left the directory is logged out,
 * whatever the session says.
 */
public class CallerFilter extends OncePerRequestFilter {

    private final Callers callers;
    private final Actor actor;

    public CallerFilter(Callers callers, Actor actor) {
        this.callers = callers;
        this.actor = actor;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var caller = authentication == null ? java.util.Optional.<Caller>empty() : callers.of(authentication);
        if (caller.isEmpty()) {
            forget(request);
            chain.doFilter(request, response);
            return;
        }
        actor.enter(caller.get().id(), caller.get().groups());
        try {
            chain.doFilter(request, response);
        } finally {
            actor.leave();
        }
    }

    private static void forget(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && !(authentication
                        instanceof org.springframework.security.authentication.AnonymousAuthenticationToken)) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
    }
}
