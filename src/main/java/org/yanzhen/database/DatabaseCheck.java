package org.yanzhen.database;

import java.util.List;
import java.util.regex.Pattern;
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

    private static final Pattern NUMBERS = Pattern.compile("^(\\d+)\\.(\\d+)");

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
        return jdbc.sql("SHOW VARIABLES WHERE Variable_name IN ('transaction_isolation', 'tx_isolation')")
                .query((row, index) -> row.getString(2))
                .list()
                .get(0);
    }

    /**
     * Before anything is written into it.
     *
     * @param version as the server says it: {@code 8.4.3}, {@code 10.11.6-MariaDB-0+deb12u1}
     * @throws IllegalStateException if it is older than what is tested
     */
    static void requireKnown(String version) {
        var mariaDb = version.contains("MariaDB");
        var numbers = NUMBERS.matcher(version.replaceFirst("^5\\.5\\.5-", "")); // so MariaDB says it to old clients
        if (numbers.find()) {
            var major = Integer.parseInt(numbers.group(1));
            var minor = Integer.parseInt(numbers.group(2));
            require(
                    mariaDb ? major > 10 || major == 10 && minor >= 6 : major >= 8,
                    "it is %s; MySQL from 8.4 on and MariaDB from 10.6 on can".formatted(version));
        }
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
