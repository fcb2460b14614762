package org.yanzhen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Callers;
import org.yanzhen.identity.Role;

/** What the frame of every page needs: who is logged in, where they are, and a warning if the clock was moved. */
@ControllerAdvice
class Layout {

    private final Callers callers;
    private final Clock clock;

    Layout(Callers callers, Clock clock) {
        this.callers = callers;
        this.clock = clock;
    }

    @ModelAttribute("me")
    @Nullable
    Caller me() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(callers::of)
                .orElse(null);
    }

    @ModelAttribute("administrates")
    boolean administrates() {
        var me = me();
        return me != null && me.is(Role.ADMINISTRATOR);
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
