package org.yanzhen.nodes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Nodes that start at the same moment start one after another: from the tables over the models and grants to the first
 * people, whoever comes second finds everything there. The lock is the database's and ends with its connection, so a node
 * that dies while it starts holds up nobody.
 */
@Component
class OneAfterAnother implements FlywayMigrationStrategy, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(OneAfterAnother.class);

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Shorter than a connection may be silent. */
    private static final Duration AT_A_TIME = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private @Nullable Connection turn;

    OneAfterAnother(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void migrate(Flyway flyway) {
        turn = await();
        flyway.migrate();
    }

    private Connection await() {
        try {
            var connection = dataSource.getConnection();
            if (isFree(connection, Duration.ZERO)) {
                return connection;
            }
            log.info("another node is starting; this one waits for its turn");
            for (var waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(AT_A_TIME)) {
                if (isFree(connection, AT_A_TIME)) {
                    return connection;
                }
            }
            connection.close();
            throw new IllegalStateException("Another node has been starting for more than " + PATIENCE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Also called when the application does not come up. */
    @Override
    @EventListener(ApplicationReadyEvent.class)
    public void close() throws SQLException {
        if (turn != null) {
            ask(turn, "SELECT RELEASE_LOCK(CONCAT(DATABASE(), '.start'))");
            turn.close();
            turn = null;
        }
    }

    private static boolean isFree(Connection connection, Duration wait) {
        return ask(connection, "SELECT GET_LOCK(CONCAT(DATABASE(), '.start'), %d)".formatted(wait.toSeconds())) == 1;
    }

    private static int ask(Connection connection, String sql) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql(sql)
                .query(Integer.class)
                .single();
    }
}
