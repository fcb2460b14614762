package org.yanzhen.modeling.running;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.Unknown;

/** The deployed versions of a process, and how much runs on each. */
@Component
@Transactional(readOnly = true)
public class Versions {

    /** An engine that is well lets no timer wait that long. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Versions(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param definition its id in the engine
     * @param running instances
     * @param incidents where something failed and nobody has retried it
     * @param stuck timers that should have gone off more than {@link #PATIENCE} ago
     */
    public record Version(
            String definition,
            String process,
            int number,
            String name,
            Instant deployedAt,
            int running,
            int incidents,
            int stuck) {}

    /**
     * The latest first.
     *
     * @throws Unknown if there is no such process
     */
    public List<Version> of(String process) {
        var versions = jdbc.query(
                """
                SELECT d.ID_, d.KEY_, d.VERSION_, COALESCE(d.NAME_, d.KEY_), p.DEPLOY_TIME_,
                    (SELECT COUNT(*) FROM ACT_RU_EXECUTION e WHERE e.PROC_DEF_ID_ = d.ID_ AND e.PARENT_ID_ IS NULL),
                    (SELECT COUNT(*) FROM ACT_RU_INCIDENT i WHERE i.PROC_DEF_ID_ = d.ID_),
                    (SELECT COUNT(*) FROM ACT_RU_JOB j
                        WHERE j.PROCESS_DEF_ID_ = d.ID_ AND j.TYPE_ = 'timer' AND j.DUEDATE_ < ? AND j.SUSPENSION_STATE_ = 1)
                FROM ACT_RE_PROCDEF d JOIN ACT_RE_DEPLOYMENT p ON p.ID_ = d.DEPLOYMENT_ID_
                WHERE d.KEY_ = ? ORDER BY d.VERSION_ DESC
                """,
                (row, index) -> new Version(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8)),
                Timestamp.from(stuckSince()),
                process);
        if (versions.isEmpty()) {
            throw new Unknown("model", process);
        }
        return versions;
    }

    /** The id of a version in the engine. */
    String definition(String process, int version) {
        return jdbc
                .queryForList(
                        "SELECT ID_ FROM ACT_RE_PROCDEF WHERE KEY_ = ? AND VERSION_ = ?",
                        String.class,
                        process,
                        version)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Unknown("model-version", version));
    }

    /** Timers that were due before are stuck. */
    Instant stuckSince() {
        return clock.instant().minus(PATIENCE);
    }
}
