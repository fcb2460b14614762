package org.yanzhen.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's guard against forged requests ends the session of whoever sends another token than its own, say a Tasklist
 * that was left open while its owner logged in again in another window, and asks for its list by itself. Such a request is
 * refused before it comes there; the session stays.
 */
class TokensOfWebapps extends OncePerRequestFilter {

    private static final Set<String> ONLY_READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String SENT = "X-XSRF-TOKEN";
    private static final String IN_SESSION = "CAMUNDA_CSRF_TOKEN";

    private final RequestMatcher guarded;
    private final AccessRules rules;

    TokensOfWebapps(RequestMatcher guarded, AccessRules rules) {
        this.guarded = guarded;
        this.rules = rules;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !guarded.matches(request) || ONLY_READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var token = request.getHeader(SENT);
        if (session == null || token == null || !token.equals(session.getAttribute(IN_SESSION))) {
            rules.handle(request, response, new MissingCsrfTokenException(token));
        } else {
            chain.doFilter(request, response);
        }
    }
}
