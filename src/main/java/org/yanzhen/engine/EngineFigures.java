package org.yanzhen.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.Figures;

/** What the engine has to do by itself, what it failed to do, and how much is under way. */
@Component
class EngineFigures implements Figures {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    EngineFigures(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Jobs(double due, double later, double failed, double oldestSeconds, double incidents) {}

    @Override
    public List<Figure> read() {
        var jobs = jobs();
        return List.of(
                new Figure(
                        "yanzhen_jobs",
                        "Timers and other work of the engine: due now, due later, or given up after the last attempt",
                        List.of(
                                new Value(Map.of("state", "due"), jobs.due()),
                                new Value(Map.of("state", "later"), jobs.later()),
                                new Value(Map.of("state", "failed"), jobs.failed()))),
                Figure.of(
                        "yanzhen_jobs_oldest_due_age_seconds",
                        "How long the oldest work that is due has waited; small as long as the engine works",
                        jobs.oldestSeconds()),
                Figure.of(
                        "yanzhen_incidents",
                        "What the engine could not do and somebody must look into",
                        jobs.incidents()),
                new Figure("yanzhen_process_instances", "Process instances under way", instances()));
    }

    private Jobs jobs() {
        var now = Timestamp.from(clock.instant());
        return jdbc.query(
                        """
                        SELECT COALESCE(SUM(due), 0), COALESCE(SUM(RETRIES_ > 0) - SUM(due), 0), COALESCE(SUM(RETRIES_ <= 0), 0),
                            COALESCE(MAX(CASE WHEN due THEN TIMESTAMPDIFF(SECOND, COALESCE(DUEDATE_, CREATE_TIME_), ?) END), 0),
                            (SELECT COUNT(*) FROM ACT_RU_INCIDENT)
                        FROM (SELECT RETRIES_, DUEDATE_, CREATE_TIME_,
                                RETRIES_ > 0 AND SUSPENSION_STATE_ = 1 AND (DUEDATE_ IS NULL OR DUEDATE_ <= ?) AS due
                            FROM ACT_RU_JOB) job
                        """,
                        (row, index) -> new Jobs(
                                row.getDouble(1),
                                row.getDouble(2),
                                row.getDouble(3),
                                row.getDouble(4),
                                row.getDouble(5)),
                        now,
                        now)
                .get(0);
    }

    private List<Value> instances() {
        return jdbc.query("""
            SELECT d.KEY_, COUNT(*) FROM ACT_RU_EXECUTION e JOIN ACT_RE_PROCDEF d ON d.ID_ = e.PROC_DEF_ID_
            WHERE e.PARENT_ID_ IS NULL GROUP BY d.KEY_
            """, (row, index) -> new Value(Map.of("process", row.getString(1)), row.getDouble(2)));
    }
}
