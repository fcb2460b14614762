package org.yanzhen.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people were called, and since when; nothing is forgotten when they leave. */
@Component
class KeptNames {

    private final JdbcClient database;
    private final Clock clock;

    KeptNames(DataSource database, Clock clock) {
        this.database = JdbcClient.create(database);
        this.clock = clock;
    }

    /** A name, from a moment on. */
    record Kept(String name, Instant since) {}

    /** In the transaction that writes the person. */
    void keep(String person, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return;
        }
        var before = of(person);
        if (before.isEmpty() || !before.get(before.size() - 1).name().equals(name)) {
            database.sql("INSERT INTO person_name (person, name, since) VALUES (?, ?, ?)")
                    .params(person, name, Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** Of everybody, by person; the first one first. */
    Map<String, List<Kept>> all() {
        var names = new HashMap<String, List<Kept>>();
        database.sql("SELECT person, name, since FROM person_name ORDER BY id")
                .query((RowCallbackHandler) row -> names.computeIfAbsent(row.getString(1), person -> new ArrayList<>())
                        .add(new Kept(row.getString(2), row.getTimestamp(3).toInstant())));
        return names;
    }

    /** The first one first. */
    List<Kept> of(String person) {
        return database.sql("SELECT name, since FROM person_name WHERE person = ? ORDER BY id")
                .param(person)
                .query((row, index) ->
                        new Kept(row.getString(1), row.getTimestamp(2).toInstant()))
                .list();
    }
}
