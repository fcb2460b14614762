package org.yanzhen.web;

import static org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants.CSRF_NON_MODIFYING_METHODS_PATTERN;
import static org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants.CSRF_TOKEN_HEADER_NAME;
import static org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's guard against forged requests ends the session of whoever sends another token than its own, say a Tasklist
 * that was left open while its owner logged in again in another window, and asks for its list by itself. Such a request is
 * refused before it comes there; the session stays.
 */
class TokensOfWebapps extends OncePerRequestFilter {

    private final RequestMatcher guarded;
    private final AccessRules rules;

    TokensOfWebapps(RequestMatcher guarded, AccessRules rules) {
        this.guarded = guarded;
        this.rules = rules;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !guarded.matches(request)
                || CSRF_NON_MODIFYING_METHODS_PATTERN
                        .matcher(request.getMethod())
                        .matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var token = request.getHeader(CSRF_TOKEN_HEADER_NAME);
        if (session == null || token == null || !token.equals(session.getAttribute(CSRF_TOKEN_SESSION_ATTR_NAME))) {
            rules.handle(request, response, new MissingCsrfTokenException(token));
        } else {
            chain.doFilter(request, response);
        }
    }
}
