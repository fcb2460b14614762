package org.yanzhen.nodes;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Does not write at every request that somebody was there: once a minute is enough to tell who has gone. */
class SparingSessions<S extends Session> implements SessionRepository<SparingSessions.Visit<S>> {

    static final Duration PRECISION = Duration.ofMinutes(1);

    private final SessionRepository<S> stored;

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
    public @Nullable Visit<S> findById(String id) {
        var session = stored.findById(id);
        return session == null ? null : new Visit<>(session);
    }

    @Override
    public void deleteById(String id) {
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
