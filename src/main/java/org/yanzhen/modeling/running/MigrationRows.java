package org.yanzhen.modeling.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.yanzhen.modeling.running.Migration.Item;
import org.yanzhen.modeling.running.Migration.Outcome;
import org.yanzhen.modeling.running.Migration.Progress;
import org.yanzhen.modeling.running.Migration.State;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** The tables of the migrations; thousands of instances are moved, so nothing is read or written one by one. */
@Component
class MigrationRows {

    private static final String COLUMNS = """
            id, process, source, from_version, target, to_version, mappings, state, prepared_by, prepared_at,
            started_by, started_at, over_at, batch, version""";

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    MigrationRows(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return how many instances it is for */
    int insert(Migration migration, @Nullable String instance) {
        jdbc.update(
                """
                INSERT INTO model_migration (id, process, source, from_version, target, to_version, mappings, state,
                    prepared_by, prepared_at, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                migration.id(),
                migration.process(),
                migration.source(),
                migration.fromVersion(),
                migration.target(),
                migration.toVersion(),
                write(migration.mappings()),
                migration.state().name(),
                migration.preparedBy().name(),
                Timestamp.from(migration.preparedAt()),
                migration.version());
        return jdbc.update("""
                INSERT INTO model_migration_instance (migration, instance, business_key, chosen, outcome)
                SELECT ?, ID_, BUSINESS_KEY_, TRUE, 'UNTRIED' FROM ACT_RU_EXECUTION
                WHERE PROC_DEF_ID_ = ? AND PARENT_ID_ IS NULL AND (? IS NULL OR ID_ = ?)
                """, migration.id(), migration.source(), instance, instance);
    }

    Optional<Migration> find(String process, String id) {
        return jdbc
                .query(
                        "SELECT " + COLUMNS + " FROM model_migration WHERE process = ? AND id = ?",
                        this::migration,
                        process,
                        id)
                .stream()
                .findFirst();
    }

    List<Migration> running() {
        return jdbc.query("SELECT " + COLUMNS + " FROM model_migration WHERE state = 'RUNNING'", this::migration);
    }

    /** @param after the id of the last one shown */
    Slice<Migration> of(String process, @Nullable String after) {
        var arguments = new ArrayList<Object>(List.of(process));
        var where = "WHERE process = ?";
        if (after != null) {
            var last = find(process, after).orElseThrow(() -> new Unknown("migration", after));
            where += " AND (prepared_at, id) < (?, ?)";
            arguments.addAll(List.of(Timestamp.from(last.preparedAt()), last.id()));
        }
        return Slice.of(
                jdbc.query(
                        "SELECT " + COLUMNS + " FROM model_migration " + where
                                + " ORDER BY prepared_at DESC, id DESC LIMIT " + (Slice.SIZE + 1),
                        this::migration,
                        arguments.toArray()),
                Migration::id);
    }

    Slice<Item> items(String migration, @Nullable Outcome outcome, @Nullable String after) {
        var where = "WHERE i.migration = ? AND i.instance > ?";
        var arguments = new ArrayList<Object>(List.of(migration, after == null ? "" : after));
        if (outcome == Outcome.LEFT) {
            where += " AND (i.outcome = 'LEFT' OR NOT i.chosen)";
        } else if (outcome != null) {
            where += " AND i.outcome = ? AND i.chosen";
            arguments.add(outcome.name());
        }
        return Slice.of(
                jdbc.query(
                        "SELECT i.instance, i.business_key, v.TEXT_, i.chosen, i.outcome, i.hindrances"
                                + " FROM model_migration_instance i LEFT JOIN ACT_RU_VARIABLE v"
                                + " ON v.EXECUTION_ID_ = i.instance AND v.NAME_ = '" + Instances.TITLE
                                + "' AND v.TASK_ID_ IS NULL " + where + " ORDER BY i.instance LIMIT "
                                + (Slice.SIZE + 1),
                        (row, index) -> new Item(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4),
                                Outcome.valueOf(row.getString(5)),
                                hindrances(row.getString(6))),
                        arguments.toArray()),
                Item::instance);
    }

    Progress progress(Migration migration) {
        var chosen = new EnumMap<Outcome, Integer>(Outcome.class);
        var left = new int[1];
        jdbc.query(
                """
                SELECT outcome, chosen, COUNT(*) FROM model_migration_instance WHERE migration = ?
                GROUP BY outcome, chosen
                """,
                (RowCallbackHandler) row -> {
                    var outcome = Outcome.valueOf(row.getString(1));
                    if (row.getBoolean(2) && outcome != Outcome.LEFT) {
                        chosen.put(outcome, row.getInt(3));
                    } else {
                        left[0] += row.getInt(3);
                    }
                },
                migration.id());
        var all = chosen.values().stream().mapToInt(Integer::intValue).sum();
        return new Progress(
                migration.state(),
                all + left[0],
                all,
                chosen.getOrDefault(Outcome.UNTRIED, 0),
                chosen.getOrDefault(Outcome.POSSIBLE, 0),
                chosen.getOrDefault(Outcome.IMPOSSIBLE, 0),
                chosen.getOrDefault(Outcome.WAITING, 0),
                chosen.getOrDefault(Outcome.MOVED, 0),
                chosen.getOrDefault(Outcome.FAILED, 0),
                left[0]);
    }

    Map<String, Integer> standing(Migration migration) {
        var standing = new HashMap<String, Integer>();
        jdbc.query(
                """
                SELECT e.ACT_ID_, COUNT(DISTINCT e.PROC_INST_ID_) FROM model_migration_instance i
                JOIN ACT_RU_EXECUTION e ON e.PROC_INST_ID_ = i.instance
                WHERE i.migration = ? AND i.chosen AND e.PROC_DEF_ID_ = ? AND e.IS_ACTIVE_ AND e.ACT_ID_ IS NOT NULL
                GROUP BY e.ACT_ID_
                """,
                (RowCallbackHandler) row -> standing.put(row.getString(1), row.getInt(2)),
                migration.id(),
                migration.source());
        return standing;
    }

    boolean map(String migration, long version, List<Mapping> mappings) {
        var changed = jdbc.update("""
                UPDATE model_migration SET mappings = ?, version = version + 1
                WHERE id = ? AND version = ? AND state = 'PREPARED'
                """, write(mappings), migration, version) == 1;
        if (changed) {
            jdbc.update(
                    "UPDATE model_migration_instance SET outcome = 'UNTRIED', hindrances = NULL WHERE migration = ?",
                    migration);
        }
        return changed;
    }

    boolean choose(String migration, String instance, boolean chosen) {
        return jdbc.update(
                        "UPDATE model_migration_instance SET chosen = ? WHERE migration = ? AND instance = ?",
                        chosen,
                        migration,
                        instance)
                == 1;
    }

    List<String> untried(String migration, int most) {
        return jdbc.queryForList(
                "SELECT instance FROM model_migration_instance WHERE migration = ? AND outcome = 'UNTRIED' AND chosen"
                        + " ORDER BY instance LIMIT " + most,
                String.class,
                migration);
    }

    /** Unless the plan has been changed since. */
    void judge(Migration migration, Map<String, List<Hindrance>> verdicts) {
        jdbc.batchUpdate(
                """
                UPDATE model_migration_instance SET outcome = ?, hindrances = ?
                WHERE migration = (SELECT id FROM model_migration WHERE id = ? AND version = ?) AND instance = ?
                    AND outcome = 'UNTRIED'
                """,
                verdicts.entrySet().stream()
                        .map(verdict -> new @Nullable Object[] {
                            (verdict.getValue().isEmpty() ? Outcome.POSSIBLE : Outcome.IMPOSSIBLE).name(),
                            verdict.getValue().isEmpty() ? null : write(verdict.getValue()),
                            migration.id(),
                            migration.version(),
                            verdict.getKey()
                        })
                        .toList());
    }

    boolean start(String migration, long version, UserId by, Instant at) {
        return jdbc.update("""
                UPDATE model_migration SET state = 'RUNNING', started_by = ?, started_at = ?, version = version + 1
                WHERE id = ? AND version = ? AND state = 'PREPARED'
                """, by.name(), Timestamp.from(at), migration, version) == 1;
    }

    /** @return those that will be moved; the others stay */
    List<String> queue(String migration) {
        jdbc.update("""
                UPDATE model_migration_instance
                SET outcome = CASE WHEN chosen AND outcome = 'POSSIBLE' THEN 'WAITING' ELSE 'LEFT' END
                WHERE migration = ?
                """, migration);
        return jdbc.queryForList(
                "SELECT instance FROM model_migration_instance WHERE migration = ? AND outcome = 'WAITING'",
                String.class,
                migration);
    }

    void began(String migration, String batch) {
        jdbc.update("UPDATE model_migration SET batch = ? WHERE id = ?", batch, migration);
    }

    void delete(String migration) {
        jdbc.update("DELETE FROM model_migration WHERE id = ?", migration);
    }

    /** What the engine says of those it gave up, by instance. */
    Map<String, String> failed(String jobs) {
        var messages = new HashMap<String, String>();
        jdbc.query(
                "SELECT b.BYTES_, j.EXCEPTION_MSG_ FROM ACT_RU_JOB j JOIN ACT_GE_BYTEARRAY b ON b.ID_ = j.HANDLER_CFG_"
                        + " WHERE j.JOB_DEF_ID_ = ? AND j.RETRIES_ = 0",
                (RowCallbackHandler) row -> tree(row.getBytes(1))
                        .path("processInstanceIds")
                        .forEach(instance -> messages.put(instance.asText(), said(row, 2))),
                jobs);
        return messages;
    }

    private static String said(ResultSet row, int column) {
        try {
            return Objects.requireNonNullElse(row.getString(column), "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes over which have arrived. */
    void moved(Migration migration) {
        jdbc.update("""
                UPDATE model_migration_instance i JOIN ACT_RU_EXECUTION e ON e.ID_ = i.instance
                SET i.outcome = 'MOVED' WHERE i.migration = ? AND i.outcome = 'WAITING' AND e.PROC_DEF_ID_ = ?
                """, migration.id(), migration.target());
    }

    /** @return false if somebody else has written it down already */
    boolean over(Migration migration, Map<String, List<Hindrance>> failed, Instant at) {
        if (jdbc.update(
                        "UPDATE model_migration SET state = 'OVER', over_at = ? WHERE id = ? AND state = 'RUNNING'",
                        Timestamp.from(at),
                        migration.id())
                == 0) {
            return false;
        }
        jdbc.batchUpdate(
                """
                UPDATE model_migration_instance SET outcome = 'FAILED', hindrances = ? WHERE migration = ? AND instance = ?
                """,
                failed.entrySet().stream()
                        .map(one -> new Object[] {write(one.getValue()), migration.id(), one.getKey()})
                        .toList());
        jdbc.update(
                "UPDATE model_migration_instance SET outcome = 'MOVED' WHERE migration = ? AND outcome = 'WAITING'",
                migration.id());
        return true;
    }

    private Migration migration(ResultSet row, int index) throws SQLException {
        return new Migration(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getInt(6),
                read(row.getString(7), new TypeReference<List<Mapping>>() {}),
                State.valueOf(row.getString(8)),
                new UserId(row.getString(9)),
                row.getTimestamp(10).toInstant(),
                row.getString(11) == null ? null : new UserId(row.getString(11)),
                instant(row, 12),
                instant(row, 13),
                row.getString(14),
                row.getLong(15));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private List<Hindrance> hindrances(@Nullable String text) {
        return text == null ? List.of() : read(text, new TypeReference<List<Hindrance>>() {});
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode tree(byte[] bytes) {
        try {
            return json.readTree(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
