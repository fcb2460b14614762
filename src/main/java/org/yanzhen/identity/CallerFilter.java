package org.yanzhen.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yanzhen.engine.Actor;

/**
 * Tells the engine who is calling, for the time of the request. Somebody who has left the directory is logged out and
 * has to log in, whatever the session or the token says.
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
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        var caller = callers.of(authentication);
        if (caller.isEmpty()) {
            logOut(request);
            throw new InsufficientAuthenticationException("no longer in the directory");
        }
        actor.enter(caller.get().id(), caller.get().groups());
        try {
            chain.doFilter(request, response);
        } finally {
            actor.leave();
        }
    }

    private static void logOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
