package org.yanzhen.modeling.running;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.engine.Diagrams;
import org.yanzhen.engine.Diagrams.Diagram;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;

/**
 * What runs on a version of a process. Read from the engine's tables, because its queries ask once for each row; every
 * list takes the same few statements however long it is.
 */
@Component
@Transactional(readOnly = true)
public class Instances {

    /** The variable that says what an instance is about. */
    static final String TITLE = "projectTitle";

    private final JdbcTemplate jdbc;
    private final Versions versions;
    private final Elements elements;
    private final Diagrams diagrams;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TrustedEngine engine;

    Instances(
            JdbcTemplate jdbc,
            Versions versions,
            Elements elements,
            Diagrams diagrams,
            RuntimeService runtime,
            ManagementService management,
            TrustedEngine engine) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.elements = elements;
        this.diagrams = diagrams;
        this.runtime = runtime;
        this.management = management;
        this.engine = engine;
    }

    /**
     * How much stands at an element.
     *
     * @param running instances, each counted once however many people it asks there
     */
    public record Activity(String id, String name, int running, int incidents) {}

    /** The model of a version, and how much stands where. */
    public record Heat(String xml, List<Activity> activities) {}

    /** @param at the names of the elements it stands at */
    public record Row(
            String instance,
            @Nullable String businessKey,
            @Nullable String title,
            @Nullable String community,
            @Nullable Instant startedAt,
            List<String> at,
            int incidents,
            boolean suspended) {}

    /**
     * Something that failed.
     *
     * @param at the name of the element
     * @param retriable whether there is something that can be tried again
     */
    public record Failure(
            String id,
            String instance,
            @Nullable String businessKey,
            String at,
            Instant since,
            @Nullable String message,
            boolean retriable) {}

    /** @param at the name of the element */
    public record Timer(
            String id,
            String instance,
            @Nullable String businessKey,
            String at,
            Instant dueAt,
            int retries,
            @Nullable String message) {}

    /** @param value nothing, if it is masked */
    public record Variable(
            String name, String type, @Nullable String value, boolean masked) {}

    /** An instance, running or over. */
    public record Found(
            String instance,
            String process,
            String definition,
            int version,
            @Nullable String businessKey,
            @Nullable String title,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String within) {}

    /** What stands where, what is most first; elements at which nothing stands are left out. */
    public List<Activity> activities(String definition) {
        var names = elements.names(definition);
        return jdbc.query(
                """
                SELECT a.element, SUM(a.running), SUM(a.incidents) FROM (
                    SELECT ACT_ID_ AS element, COUNT(DISTINCT PROC_INST_ID_) AS running, 0 AS incidents FROM ACT_RU_EXECUTION
                    WHERE PROC_DEF_ID_ = ? AND IS_ACTIVE_ AND ACT_ID_ IS NOT NULL GROUP BY ACT_ID_
                    UNION ALL
                    SELECT ACTIVITY_ID_, 0, COUNT(*) FROM ACT_RU_INCIDENT
                    WHERE PROC_DEF_ID_ = ? AND ACTIVITY_ID_ IS NOT NULL GROUP BY ACTIVITY_ID_
                ) a GROUP BY a.element ORDER BY 2 DESC, 1
                """,
                (row, index) ->
                        new Activity(row.getString(1), name(names, row.getString(1)), row.getInt(2), row.getInt(3)),
                definition,
                definition);
    }

    public Heat heat(String process, int version) {
        var definition = versions.definition(process, version);
        return new Heat(diagrams.model(definition), activities(definition));
    }

    /** @param activity where they stand; null for all */
    public Slice<Row> running(String definition, @Nullable String activity, @Nullable String after) {
        var where = new StringBuilder("WHERE e.PROC_DEF_ID_ = ? AND e.PARENT_ID_ IS NULL AND e.ID_ > ?");
        var arguments = new ArrayList<Object>(List.of(definition, after == null ? "" : after));
        if (activity != null) {
            where.append(" AND EXISTS (SELECT 1 FROM ACT_RU_EXECUTION a WHERE a.PROC_INST_ID_ = e.ID_ AND a.ACT_ID_ = ?"
                    + " AND a.IS_ACTIVE_)");
            arguments.add(activity);
        }
        var found = jdbc.query(
                "SELECT e.ID_, e.BUSINESS_KEY_, e.SUSPENSION_STATE_, h.START_TIME_ FROM ACT_RU_EXECUTION e"
                        + " LEFT JOIN ACT_HI_PROCINST h ON h.PROC_INST_ID_ = e.ID_ " + where + " ORDER BY e.ID_ LIMIT "
                        + (Slice.SIZE + 1),
                (row, index) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        null,
                        null,
                        instant(row, 4),
                        List.of(),
                        0,
                        row.getInt(3) == 2),
                arguments.toArray());
        var slice = Slice.of(found, Row::instance);
        return new Slice<>(complete(definition, slice.rows()), slice.next());
    }

    private List<Row> complete(String definition, List<Row> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        var ids = rows.stream().map(Row::instance).toList();
        var marks = "?" + ", ?".repeat(ids.size() - 1);
        var names = elements.names(definition);
        var at = jdbc
                .query(
                        "SELECT DISTINCT PROC_INST_ID_, ACT_ID_ FROM ACT_RU_EXECUTION WHERE PROC_INST_ID_ IN (" + marks
                                + ") AND IS_ACTIVE_ AND ACT_ID_ IS NOT NULL ORDER BY ACT_ID_",
                        (row, index) -> Map.entry(row.getString(1), name(names, row.getString(2))),
                        ids.toArray())
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        var words = new HashMap<String, String>();
        jdbc.query(
                "SELECT EXECUTION_ID_, NAME_, TEXT_ FROM ACT_RU_VARIABLE WHERE EXECUTION_ID_ IN (" + marks
                        + ") AND NAME_ IN ('" + TITLE + "', 'communityName')",
                row -> {
                    words.put(row.getString(1) + row.getString(2), String.valueOf(row.getString(3)));
                },
                ids.toArray());
        var incidents = new HashMap<String, Integer>();
        jdbc.query(
                "SELECT PROC_INST_ID_, COUNT(*) FROM ACT_RU_INCIDENT WHERE PROC_INST_ID_ IN (" + marks
                        + ") GROUP BY PROC_INST_ID_",
                row -> {
                    incidents.put(row.getString(1), row.getInt(2));
                },
                ids.toArray());
        return rows.stream()
                .map(row -> new Row(
                        row.instance(),
                        row.businessKey(),
                        words.get(row.instance() + TITLE),
                        words.get(row.instance() + "communityName"),
                        row.startedAt(),
                        at.getOrDefault(row.instance(), List.of()),
                        incidents.getOrDefault(row.instance(), 0),
                        row.suspended()))
                .toList();
    }

    /** @param activity where; null for all */
    public Slice<Failure> incidents(String definition, @Nullable String activity, @Nullable String after) {
        var arguments = new ArrayList<Object>(List.of(definition));
        var where = "i.PROC_DEF_ID_ = ?" + (activity == null ? "" : " AND i.ACTIVITY_ID_ = ?") + " AND i.ID_ > ?";
        if (activity != null) {
            arguments.add(activity);
        }
        arguments.add(after == null ? "" : after);
        return Slice.of(failures(definition, where, arguments), Failure::id);
    }

    /** What failed in one instance. */
    public List<Failure> incidents(Found found) {
        return failures(found.definition(), "i.PROC_INST_ID_ = ?", List.of(found.instance()));
    }

    private List<Failure> failures(String definition, String where, List<Object> arguments) {
        var names = elements.names(definition);
        return jdbc.query(
                """
                SELECT i.ID_, i.PROC_INST_ID_, e.BUSINESS_KEY_, i.ACTIVITY_ID_, i.INCIDENT_TIMESTAMP_,
                    COALESCE(i.INCIDENT_MSG_, r.INCIDENT_MSG_), r.INCIDENT_TYPE_ = 'failedJob' AND r.CONFIGURATION_ IS NOT NULL
                FROM ACT_RU_INCIDENT i LEFT JOIN ACT_RU_INCIDENT r ON r.ID_ = i.ROOT_CAUSE_INCIDENT_ID_
                LEFT JOIN ACT_RU_EXECUTION e ON e.ID_ = i.PROC_INST_ID_
                WHERE %s ORDER BY i.ID_ LIMIT %d
                """.formatted(where, Slice.SIZE + 1),
                (row, index) -> new Failure(
                        row.getString(1),
                        String.valueOf(row.getString(2)),
                        row.getString(3),
                        name(names, String.valueOf(row.getString(4))),
                        row.getTimestamp(5).toInstant(),
                        row.getString(6),
                        row.getBoolean(7)),
                arguments.toArray());
    }

    /** Timers that should have gone off long ago. */
    public Slice<Timer> stuck(String definition, @Nullable String after) {
        return Slice.of(
                timers(
                        definition,
                        "j.PROCESS_DEF_ID_ = ? AND j.TYPE_ = 'timer' AND j.DUEDATE_ < ? AND j.SUSPENSION_STATE_ = 1"
                                + " AND j.ID_ > ?",
                        List.of(definition, Timestamp.from(versions.stuckSince()), after == null ? "" : after)),
                Timer::id);
    }

    /** What one instance waits for. */
    public List<Timer> timers(Found found) {
        return timers(
                found.definition(),
                "j.PROCESS_INSTANCE_ID_ = ? AND j.TYPE_ = 'timer' AND j.DUEDATE_ IS NOT NULL",
                List.of(found.instance()));
    }

    private List<Timer> timers(String definition, String where, List<Object> arguments) {
        var names = elements.names(definition);
        return jdbc.query(
                """
                SELECT j.ID_, j.PROCESS_INSTANCE_ID_, e.BUSINESS_KEY_, d.ACT_ID_, j.DUEDATE_, j.RETRIES_, j.EXCEPTION_MSG_
                FROM ACT_RU_JOB j LEFT JOIN ACT_RU_JOBDEF d ON d.ID_ = j.JOB_DEF_ID_
                LEFT JOIN ACT_RU_EXECUTION e ON e.ID_ = j.PROCESS_INSTANCE_ID_
                WHERE %s ORDER BY j.ID_ LIMIT %d
                """.formatted(where, Slice.SIZE + 1),
                (row, index) -> new Timer(
                        row.getString(1),
                        String.valueOf(row.getString(2)),
                        row.getString(3),
                        name(names, String.valueOf(row.getString(4))),
                        row.getTimestamp(5).toInstant(),
                        row.getInt(6),
                        row.getString(7)),
                arguments.toArray());
    }

    /** @throws Unknown if there never was such an instance of this process */
    public Found find(String process, String instance) {
        return jdbc
                .query(
                        """
                        SELECT h.PROC_INST_ID_, h.PROC_DEF_KEY_, h.PROC_DEF_ID_, d.VERSION_, h.BUSINESS_KEY_, v.TEXT_, h.START_TIME_,
                            h.END_TIME_, h.SUPER_PROCESS_INSTANCE_ID_
                        FROM ACT_HI_PROCINST h JOIN ACT_RE_PROCDEF d ON d.ID_ = h.PROC_DEF_ID_
                        LEFT JOIN ACT_RU_VARIABLE v ON v.EXECUTION_ID_ = h.PROC_INST_ID_ AND v.NAME_ = ? AND v.TASK_ID_ IS NULL
                        WHERE h.PROC_INST_ID_ = ? AND h.PROC_DEF_KEY_ = ?
                        """,
                        (row, index) -> new Found(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                row.getString(5),
                                row.getString(6),
                                row.getTimestamp(7).toInstant(),
                                instant(row, 8),
                                row.getString(9)),
                        TITLE,
                        instance,
                        process)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Unknown("instance", instance));
    }

    public Diagram diagram(Found found) {
        return diagrams.of(found.instance());
    }

    /** All that are set now, by name. */
    public List<Variable> variables(Found found) {
        return engine.call(() -> runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(found.instance())
                .disableCustomObjectDeserialization()
                .orderByVariableName()
                .asc()
                .list()
                .stream()
                .map(Instances::variable)
                .distinct()
                .toList());
    }

    private static Variable variable(VariableInstance variable) {
        var plain = PlainVariables.isPlain(variable.getName());
        return new Variable(
                variable.getName(),
                variable.getTypeName(),
                plain ? String.valueOf(variable.getTypedValue().getValue()) : null,
                !plain);
    }

    /**
     * Has what failed tried again.
     *
     * @throws RuleViolation if it is nothing that can be
     */
    @Transactional
    public void retry(String process, String incident) {
        var job = jdbc.queryForList("""
                        SELECT r.CONFIGURATION_ FROM ACT_RU_INCIDENT i JOIN ACT_RE_PROCDEF d ON d.ID_ = i.PROC_DEF_ID_
                        JOIN ACT_RU_INCIDENT r ON r.ID_ = i.ROOT_CAUSE_INCIDENT_ID_ AND r.INCIDENT_TYPE_ = 'failedJob'
                        WHERE i.ID_ = ? AND d.KEY_ = ?
                        """, String.class, incident, process).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("incident-not-retriable"));
        engine.run(() -> management.setJobRetries(job, 1));
    }

    private static String name(Map<String, String> names, String id) {
        return names.getOrDefault(id, id);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
