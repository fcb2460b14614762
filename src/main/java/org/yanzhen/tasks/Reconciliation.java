package org.yanzhen.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares the inbox with the engine's own tasks every night. Both are written in one transaction, so nothing should differ. */
@Service
public class Reconciliation {

    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

    private static final int MOST = 100;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Reconciliation(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param differences one sentence each, for whoever looks into it */
    public record Result(List<String> differences) {}

    @Scheduled(cron = "${yanzhen.reconciliation.cron:0 30 2 * * *}")
    @SchedulerLock(name = "reconciliation", lockAtLeastFor = "PT1M")
    @Transactional
    public void everyNight() {
        reconcile();
    }

    @Transactional
    public Result reconcile() {
        var differences = differences();
        jdbc.update(
                "INSERT INTO inbox_reconciliation (done_at, differences, details) VALUES (?, ?, ?)",
                Timestamp.from(clock.instant()),
                differences.size(),
                String.join("\n", differences));
        if (differences.isEmpty()) {
            log.info("the inbox agrees with the engine");
        } else {
            log.error("the inbox differs from the engine: {}", differences);
        }
        return new Result(differences);
    }

    private List<String> differences() {
        return jdbc.queryForList("""
                SELECT CONCAT('not in the inbox: ', e.ID_) FROM ACT_RU_TASK e
                LEFT JOIN inbox_task i ON i.task = e.ID_ AND i.state = 'OPEN' WHERE i.task IS NULL
                UNION ALL
                SELECT CONCAT('not in the engine: ', i.task) FROM inbox_task i
                LEFT JOIN ACT_RU_TASK e ON e.ID_ = i.task WHERE i.state = 'OPEN' AND e.ID_ IS NULL
                UNION ALL
                SELECT CONCAT('different: ', i.task) FROM inbox_task i JOIN ACT_RU_TASK e ON e.ID_ = i.task
                WHERE i.state <> 'OPEN' OR i.step <> e.TASK_DEF_KEY_ OR i.name <> e.NAME_ OR i.process_definition <> e.PROC_DEF_ID_
                    OR NOT (i.assignee <=> e.ASSIGNEE_) OR NOT (i.due_at <=> e.DUE_DATE_)
                    OR i.suspended <> (e.SUSPENSION_STATE_ = 2)
                UNION ALL
                SELECT CONCAT('not offered: ', l.TASK_ID_, ' to ', COALESCE(l.GROUP_ID_, l.USER_ID_)) FROM ACT_RU_IDENTITYLINK l
                LEFT JOIN inbox_offer o ON o.task = l.TASK_ID_ AND o.candidate
                    AND o.recipient = CONCAT(CASE WHEN l.GROUP_ID_ IS NULL THEN 'u:' ELSE 'g:' END, COALESCE(l.GROUP_ID_, l.USER_ID_))
                WHERE l.TASK_ID_ IS NOT NULL AND l.TYPE_ = 'candidate' AND o.task IS NULL
                UNION ALL
                SELECT CONCAT('offered for nothing: ', o.task, ' to ', o.recipient) FROM inbox_offer o
                JOIN inbox_task i ON i.task = o.task AND i.state = 'OPEN'
                LEFT JOIN ACT_RU_IDENTITYLINK l ON l.TASK_ID_ = o.task AND l.TYPE_ = 'candidate'
                    AND o.recipient = CONCAT(CASE WHEN l.GROUP_ID_ IS NULL THEN 'u:' ELSE 'g:' END, COALESCE(l.GROUP_ID_, l.USER_ID_))
                WHERE o.candidate AND l.ID_ IS NULL
                UNION ALL
                SELECT CONCAT('not in hand: ', i.task, ' of ', i.assignee) FROM inbox_task i
                LEFT JOIN inbox_offer o ON o.task = i.task AND o.recipient = CONCAT('u:', i.assignee)
                WHERE i.state = 'OPEN' AND i.assignee IS NOT NULL AND o.task IS NULL
                UNION ALL
                SELECT CONCAT('offered differently: ', o.task, ' to ', o.recipient) FROM inbox_offer o
                JOIN inbox_task i ON i.task = o.task AND i.state = 'OPEN'
                WHERE o.process <> i.process OR o.step <> i.step OR o.suspended <> i.suspended
                    OR NOT (o.community <=> i.community) OR NOT (o.business_key <=> i.business_key)
                    OR o.due_at <> COALESCE(i.due_at, '9999-12-31 00:00:00')
                    OR o.state <> CASE WHEN o.recipient = CONCAT('u:', i.assignee) THEN 'MINE'
                        WHEN i.assignee IS NULL AND o.candidate THEN 'CLAIMABLE' ELSE 'HIDDEN' END
                UNION ALL
                SELECT CONCAT('still offered: ', o.task, ' to ', o.recipient) FROM inbox_offer o
                JOIN inbox_task i ON i.task = o.task AND i.state <> 'OPEN' WHERE o.state <> 'OVER'
                LIMIT %d
                """.formatted(MOST), String.class);
    }
}
