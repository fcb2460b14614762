package org.yanzhen.database;

import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to run on a database that would lose characters or updates.
 *
 * <p>Rare Han characters in names (𠮷) need four bytes; the engine is only right under READ COMMITTED.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseCheck implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DatabaseCheck.class);

    private final JdbcClient jdbc;

    DatabaseCheck(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        require("READ-COMMITTED".equals(isolation()), "connections must run READ COMMITTED, they run " + isolation());
        require(
                tablesWithNarrowCharacters().isEmpty(),
                "these columns cannot hold every Chinese character: " + tablesWithNarrowCharacters());
        log.info("database {}, READ COMMITTED, utf8mb4 throughout", version());
    }

    List<String> tablesWithNarrowCharacters() {
        return jdbc.sql("""
                        SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND character_set_name <> 'utf8mb4'
                        UNION ALL
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_collation NOT LIKE 'utf8mb4%'
                        """).query(String.class).list();
    }

    /** MySQL 8 and MariaDB from 11.1 call it {@code transaction_isolation}, MariaDB before only {@code tx_isolation}. */
    String isolation() {
        return jdbc.sql("SELECT @@transaction_isolation").query(String.class).single();
    }

    private String version() {
        return jdbc.sql("SELECT VERSION()").query(String.class).single();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("This database cannot be used: " + otherwise);
        }
    }
}
