package org.yanzhen.nodes;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Does not write at every request that somebody was there: once a minute is enough to tell who has gone. And reads a session
 * once per request, though it is asked for again when the answer has been sent.
 */
class SparingSessions<S extends Session> implements SessionRepository<SparingSessions.Visit<S>> {

    static final Duration PRECISION = Duration.ofMinutes(1);

    private static final ThreadLocal<@Nullable Map<String, Visit<?>>> READ = new ThreadLocal<>();

    private final SessionRepository<S> stored;

    /** What was read is known until the request is over, to the thread that serves it. */
    @Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
    static class UntilTheRequestIsOver extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            READ.set(new HashMap<>());
            try {
                chain.doFilter(request, response);
            } finally {
                READ.remove();
            }
        }
    }

    SparingSessions(SessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public Visit<S> createSession() {
        return new Visit<>(stored.createSession());
    }

    @Override
    public void save(Visit<S> visit) {
        stored.save(visit.session());
    }

    @Override
    @SuppressWarnings("unchecked") // there is one repository
    public @Nullable Visit<S> findById(String id) {
        var read = READ.get();
        var known = read == null ? null : read.get(id);
        if (known != null && known.getId().equals(id)) { // it has another id since its owner logged in
            return (Visit<S>) known;
        }
        var session = stored.findById(id);
        if (session == null) {
            return null;
        }
        var visit = new Visit<>(session);
        if (read != null) {
            read.put(id, visit);
        }
        return visit;
    }

    @Override
    public void deleteById(String id) {
        var read = READ.get();
        if (read != null) {
            read.remove(id);
        }
        stored.deleteById(id);
    }

    record Visit<S extends Session>(S session) implements Session {

        @Override
        public void setLastAccessedTime(Instant now) {
            if (Duration.between(session.getLastAccessedTime(), now).compareTo(PRECISION) >= 0) {
                session.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // Session's own
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
