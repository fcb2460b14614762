package org.yanzhen.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.server.RequestPath;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Callers;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.NotLoggedIn;
import org.yanzhen.shared.Refusal;
import org.yanzhen.shared.Unknown;

/** Holds everybody to the {@link AccessTable}, and says so in a sentence. */
@Component
class AccessRules implements AccessDeniedHandler {

    private static final String REFUSAL = AccessRules.class.getName() + ".REFUSAL";

    private final Callers callers;
    private final ObjectMapper json;

    AccessRules(Callers callers, ObjectMapper json) {
        this.callers = callers;
        this.json = json;
    }

    AuthorizationDecision decide(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        var allowed = actionOf(context.getRequest())
                .map(Action::who)
                .filter(who -> who.stranger()
                        || caller(authentication).filter(who::allows).isPresent())
                .isPresent();
        return new AuthorizationDecision(allowed);
    }

    private Optional<Caller> caller(Supplier<Authentication> authentication) {
        return Optional.ofNullable(authentication.get()).flatMap(callers::of);
    }

    private static Optional<Action> actionOf(HttpServletRequest request) {
        var path = RequestPath.parse(request.getRequestURI(), request.getContextPath());
        return AccessTable.find(request.getMethod(), path.pathWithinApplication());
    }

    /** What is not in the table does not exist; what is, is refused. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        var earlier = request.getAttribute(REFUSAL); // on the way to the refusal, the token is looked at again
        refuse(earlier instanceof Refusal known ? known : refusal(request, denied), request, response);
    }

    /** Who asks a page is sent to log in; everything else is told. */
    void refuseStranger(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        refuse(new NotLoggedIn(), request, response);
    }

    private void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (isEngines(request)) {
            response.setStatus(refusal.status());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            json.writeValue(
                    response.getOutputStream(), Map.of("type", refusal.code(), "message", refusal.getMessage()));
        } else {
            request.setAttribute(REFUSAL, refusal);
            request.getRequestDispatcher("/refused").forward(request, response);
        }
    }

    private static Refusal refusal(HttpServletRequest request, AccessDeniedException denied) {
        if (denied instanceof CsrfException) {
            return isForStrangers(request) || SecurityContextHolder.getContext().getAuthentication() != null
                    ? new NotAllowed("page-too-old")
                    : new NotLoggedIn(); // the session ended, and the token with it
        }
        return actionOf(request).isPresent()
                ? new NotAllowed("role-required")
                : new Unknown("page", request.getRequestURI());
    }

    private static boolean isForStrangers(HttpServletRequest request) {
        return actionOf(request).map(Action::who).filter(Who::stranger).isPresent();
    }

    /** The engine's clients read a message, not a problem. */
    private static boolean isEngines(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/");
    }

    /** Where {@link Problems} finds a refusal that happened before any controller. */
    @Controller
    static class Refused {

        @RequestMapping("/refused")
        void refused(HttpServletRequest request) {
            throw request.getAttribute(REFUSAL) instanceof Refusal refusal
                    ? refusal
                    : new Unknown("page", request.getRequestURI());
        }
    }
}
