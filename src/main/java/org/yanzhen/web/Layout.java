package org.yanzhen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Callers;
import org.yanzhen.identity.LoginMethod;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.Refusal;

/** What the frame of every page needs: who is logged in, where they are, and a warning if the clock was moved. */
@ControllerAdvice
class Layout {

    private static final Logger log = LoggerFactory.getLogger(Layout.class);

    private final Callers callers;
    private final LoginMethod login;
    private final Clock clock;

    Layout(Callers callers, LoginMethod login, Clock clock) {
        this.callers = callers;
        this.login = login;
        this.clock = clock;
    }

    @ModelAttribute("me")
    @Nullable
    Caller me() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(callers::of)
                .orElse(null);
    }

    /**
     * The frame of a page that says what went wrong, which no controller's model comes to. Without anybody, if it cannot
     * be found out who asked, or is better not tried because something is broken.
     *
     * @param path that was asked for
     */
    Map<String, Object> around(Refusal refusal, int status, HttpServletRequest request, String path, Locale locale) {
        var model = new HashMap<String, Object>(Map.of(
                "sentence",
                refusal.sentence(locale),
                "path",
                HttpMethod.GET.matches(request.getMethod()) ? path : "/"));
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return model;
        }
        try {
            model.put("me", me());
            model.put("administrates", administrates());
            model.put("rehearsedTime", rehearsedTime());
        } catch (RuntimeException e) {
            log.debug("nobody knows who asked", e);
        }
        return model;
    }

    @ModelAttribute("administrates")
    boolean administrates() {
        var me = me();
        return me != null && me.is(Role.ADMINISTRATOR);
    }

    /** Where Keycloak has the people, they are kept there. */
    @ModelAttribute("peoplePage")
    boolean hasPeoplePage() {
        var me = me();
        return login.entry().equals("/login") && me != null && me.isAny(Role.ADMINISTRATOR, Role.AUDITOR);
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /** The demo's time, where it is not the real one. */
    @ModelAttribute("rehearsedTime")
    @Nullable
    Instant rehearsedTime() {
        var now = clock.instant();
        return Duration.between(now, Instant.now()).abs().compareTo(Duration.ofMinutes(5)) > 0 ? now : null;
    }
}
