package org.yanzhen.nodes;

import javax.sql.DataSource;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Removes the sessions of those who went without logging out. */
@Component
class ForgottenLogins {

    private final JdbcIndexedSessionRepository sessions;
    private final JdbcClient jdbc;

    ForgottenLogins(
            @Qualifier("storedSessions") JdbcIndexedSessionRepository sessions,
            @Qualifier("sessionConnections") DataSource connections) {
        this.sessions = sessions;
        this.jdbc = JdbcClient.create(connections);
    }

    /** A log-in is noted down shortly before its session is. */
    @Scheduled(cron = "${yanzhen.sessions.forget-cron:0 */10 * * * *}")
    @SchedulerLock(name = "forgotten-logins", lockAtLeastFor = "PT1M")
    void forget() {
        sessions.cleanUpExpiredSessions();
        jdbc.sql("""
                        DELETE FROM keycloak_login WHERE saved_at < UTC_TIMESTAMP() - INTERVAL 1 HOUR
                            AND session NOT IN (SELECT SESSION_ID FROM SPRING_SESSION)
                        """).update();
    }
}
