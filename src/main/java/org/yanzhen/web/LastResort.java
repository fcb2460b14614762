package org.yanzhen.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;
import org.yanzhen.engine.Refusals;
import org.yanzhen.shared.Incident;
import org.yanzhen.shared.Refusal;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unsaid;

/**
 * Around everything: what other filters throw, because a limit is reached or the database is away, is answered too. The
 * server makes the answer when the request's number is already forgotten, so the sentence is made here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2) // right behind the filter that gives the number
class LastResort extends OncePerRequestFilter {

    /** A new session that could not be saved: the error page would wait for the database again, in vain. */
    private static final String UNSAVED_SESSION = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

    static final String REFUSAL = LastResort.class.getName();

    private static final Logger log = LoggerFactory.getLogger(LastResort.class);

    private final ObjectMapper json;
    private final SecurityHeaders headers;

    LastResort(ObjectMapper json, SecurityHeaders headers) {
        this.json = json;
        this.headers = headers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure; // the connection breaks, so that nobody takes half an answer for a whole one
            }
            answer(failure, request, response);
        }
    }

    private void answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.resetBuffer();
        request.removeAttribute(UNSAVED_SESSION);
        var refusal = Refusals.of(failure);
        if (refusal.isEmpty() && !DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            log.error("unforeseen failure {} at {}", Incident.number(), request.getRequestURI(), Unsaid.of(failure));
        }
        var said = refusal.orElseGet(() -> new RuleViolation("unforeseen", Incident.number()));
        request.setAttribute(REFUSAL, said);
        retryAfter(said, response);
        var status = refusal.map(Refusal::status).orElse(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        if (Problems.wantsPage(request, request.getRequestURI())) {
            response.sendError(status);
        } else {
            response.setStatus(status);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            headers.addMissing(request, response);
            json.writeValue(response.getOutputStream(), Problems.problem(said, status, Locale.SIMPLIFIED_CHINESE));
        }
    }

    static void retryAfter(Refusal refusal, HttpServletResponse response) {
        if (!refusal.retryAfter().isZero()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(refusal.retryAfter().plusMillis(999).toSeconds()));
        }
    }
}
