package org.yanzhen.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yanzhen.engine.Refusals;
import org.yanzhen.shared.OutOfSpace;
import org.yanzhen.testing.ApplicationTest;

/** A table in memory is full after a few kilobytes; the server says of it what it says of a full disk. */
@ApplicationTest
class FullDatabaseTest {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aTableThatTakesNoMoreIsAMatterOfSpace() {
        var failure = catchThrowable(() -> jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("SET SESSION max_heap_table_size = 16384");
                statement.execute("CREATE TEMPORARY TABLE small (bytes VARBINARY(8000)) ENGINE = MEMORY");
                try {
                    for (var row = 0; row < 100; row++) {
                        statement.execute("INSERT INTO small VALUES (REPEAT('x', 8000))");
                    }
                } finally {
                    statement.execute("SET SESSION max_heap_table_size = DEFAULT");
                    statement.execute("DROP TEMPORARY TABLE small");
                }
                return true;
            }
        }));

        assertThat(failure).isInstanceOf(DataAccessException.class);
        assertThat(Refusals.of(failure)).get().isInstanceOf(OutOfSpace.class);
    }
}
