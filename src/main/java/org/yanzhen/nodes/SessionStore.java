package org.yanzhen.nodes;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions are kept in the database, so any node serves anybody, and nobody is logged out when one ends. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionStore {

    private static final Logger log = LoggerFactory.getLogger(SessionStore.class);

    private static final int CONNECTIONS = 5;

    /** These commit by themselves, so reading a session is one round trip and never waits for a request's own work. */
    @Bean(defaultCandidate = false)
    HikariDataSource sessionConnections(DataSource main) {
        var connections = new HikariDataSource();
        DataSourceUnwrapper.unwrap(main, HikariConfigMXBean.class, HikariDataSource.class)
                .copyStateTo(connections);
        connections.setPoolName("sessions");
        connections.setAutoCommit(true);
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setMinimumIdle(1);
        return connections;
    }

    @Bean(defaultCandidate = false)
    JdbcIndexedSessionRepository storedSessions(
            @Qualifier("sessionConnections") DataSource connections, ServerProperties server) {
        var sessions = new JdbcIndexedSessionRepository(
                new JdbcTemplate(connections), TransactionOperations.withoutTransaction());
        new MySqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
        sessions.setDefaultMaxInactiveInterval(server.getServlet().getSession().getTimeout());
        sessions.setConversionService(attributes());
        sessions.setCleanupCron(Scheduled.CRON_DISABLED); // one node does it: ForgottenLogins
        return sessions;
    }

    @Bean
    SessionRepository<? extends Session> sessions(
            @Qualifier("storedSessions") JdbcIndexedSessionRepository storedSessions) {
        return new SparingSessions<>(storedSessions);
    }

    @Bean
    SparingSessions.UntilTheRequestIsOver untilTheRequestIsOver() {
        return new SparingSessions.UntilTheRequestIsOver();
    }

    static ConversionService attributes() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, SessionStore::read);
        return conversion;
    }

    /** What another release wrote and this one cannot read is not there: its owner logs in again. */
    private static @Nullable Object read(byte[] attribute) {
        try {
            return new DeserializingConverter(SessionStore.class.getClassLoader()).convert(attribute);
        } catch (SerializationFailedException e) {
            log.warn(
                    "an attribute of a session cannot be read and is left out: {}",
                    e.getMostSpecificCause().toString());
            return null;
        }
    }
}
