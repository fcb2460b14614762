package org.yanzhen.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.engine.TrustedEngine;

/**
 * Very many tasks, written into the engine's tables and into ours as the engine and the inbox would have written them:
 * for each open task five that are done. Half of all stand with one office, the rest with the communities' people and the
 * others; some are in somebody's hands, some never due.
 */
final class SeededTasks {

    static final int DONE_FOR_EACH_OPEN = 5;

    private static final List<String> SUBJECTS = List.of(
            "口袋公园改造", "长者饭堂提质", "电动车充电棚", "老旧电梯更新", "儿童友好空间", "邻里议事厅", "雨污分流", "夜间照明补点", "共享停车", "非遗工坊", "红色驿站",
            "河岸步道");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Timestamp now;

    SeededTasks(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            RepositoryService repository,
            TrustedEngine engine,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.now = Timestamp.from(clock.instant());
        jdbc.execute("SET GLOBAL innodb_buffer_pool_size = 1073741824"); // what a server with so many tasks has
        jdbc.execute("SET GLOBAL innodb_flush_log_at_trx_commit = 0");
        var steps = engine.call(() -> steps(repository));
        transaction.executeWithoutResult(status -> writeSteps(steps));
        transaction.executeWithoutResult(status -> writeCommunities());
    }

    /** @param candidates the group that is asked, for a community that stands for {@code %s} */
    private record Step(String definition, String process, String key, String name, String candidates, String worker) {}

    /** The steps of the models we ship: first those of the office, then the others. */
    private static List<Step> steps(RepositoryService repository) {
        var office = new ArrayList<Step>();
        var others = new ArrayList<Step>();
        for (var definition : repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()) {
            for (var task :
                    repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class)) {
                var candidates = task.getCamundaCandidateGroups();
                if (candidates == null) {
                    continue;
                }
                var group = candidates.replace("${community}", "%s").replace("${department}", "housing");
                (group.equals("party-office") ? office : others)
                        .add(new Step(
                                definition.getId(),
                                definition.getKey(),
                                task.getId(),
                                task.getName(),
                                group,
                                worker(group)));
            }
        }
        var steps = new ArrayList<Step>();
        for (var pair = 0; pair < office.size() * others.size(); pair++) {
            steps.add(office.get(pair % office.size()));
            steps.add(others.get(pair % others.size()));
        }
        return steps;
    }

    private static String worker(String group) {
        return switch (group) {
            case "party-office" -> "party-office-1";
            case "working-committee" -> "committee-1";
            case "department-housing" -> "housing-1";
            default -> group.startsWith("secretaries") ? "%s-secretary" : "team of %s";
        };
    }

    private void writeSteps(List<Step> steps) {
        jdbc.execute("DROP TABLE IF EXISTS bench_step");
        jdbc.execute("""
                CREATE TABLE bench_step (number INT PRIMARY KEY, definition VARCHAR(64), process VARCHAR(100),
                    step VARCHAR(100), name VARCHAR(255), candidates VARCHAR(64), worker VARCHAR(64))
                """);
        for (var number = 0; number < steps.size(); number++) {
            var step = steps.get(number);
            jdbc.update(
                    "INSERT INTO bench_step VALUES (?, ?, ?, ?, ?, ?, ?)",
                    number,
                    step.definition(),
                    step.process(),
                    step.key(),
                    step.name(),
                    step.candidates(),
                    step.worker());
        }
    }

    private void writeCommunities() {
        jdbc.execute("DROP TABLE IF EXISTS bench_community");
        jdbc.execute("""
                CREATE TABLE bench_community AS
                SELECT ROW_NUMBER() OVER (ORDER BY code) - 1 AS number, code, name, resident_team AS team FROM community
                """);
    }

    /** One process instance with its open task for every number from the first to before the last. */
    void write(int first, int last) {
        jdbc.execute("DROP TABLE IF EXISTS bench_task");
        jdbc.execute("""
                CREATE TABLE bench_task (id VARCHAR(64) PRIMARY KEY, n INT, done INT, definition VARCHAR(64), process VARCHAR(100), step VARCHAR(100),
                    name VARCHAR(255), instance VARCHAR(64), execution VARCHAR(64), candidates VARCHAR(64), worker VARCHAR(64), claimed BOOLEAN,
                    community VARCHAR(32), community_name VARCHAR(50), title VARCHAR(200), created_at DATETIME, due_at DATETIME, completed_at DATETIME)
                    DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
                """);
        for (var done = 0; done <= DONE_FOR_EACH_OPEN; done++) {
            var number = done;
            transaction.executeWithoutResult(status -> writeTasks(first, last, number));
        }
        STATEMENTS.forEach(statement -> transaction.executeWithoutResult(status -> jdbc.execute(statement)));
        jdbc.queryForList(
                "ANALYZE TABLE inbox_task, inbox_offer, inbox_process, ACT_RU_TASK, ACT_RU_IDENTITYLINK,"
                        + " ACT_RU_EXECUTION, ACT_RU_VARIABLE, ACT_RU_AUTHORIZATION, ACT_HI_TASKINST, ACT_HI_PROCINST, ACT_HI_VARINST");
    }

    /** @param done which of those before the open one; 0 is the open one */
    private void writeTasks(int first, int last, int done) {
        var subject = new StringBuilder("ELT(1 + n.seq % " + SUBJECTS.size());
        SUBJECTS.forEach(one -> subject.append(", '").append(one).append("'"));
        subject.append(")");
        jdbc.update("""
                INSERT INTO bench_task
                SELECT CONCAT('task-', %3$d, '-', LPAD(n.seq, 7, '0')), n.seq, %3$d, s.definition, s.process, s.step, s.name,
                    CONCAT('instance-', LPAD(n.seq, 7, '0')), CONCAT('instance-', LPAD(n.seq, 7, '0')),
                    REPLACE(s.candidates, '%%s', c.code),
                    CASE WHEN s.worker LIKE 'team%%' THEN c.team
                        WHEN s.worker = 'party-office-1' AND n.seq %% 4 = 2 THEN 'party-office-2'
                        ELSE REPLACE(s.worker, '%%s', c.code) END,
                    n.seq %% 10 IN (4, 7),
                    c.code, c.name, CONCAT(%4$s, '·', n.seq),
                    ? - INTERVAL (n.seq * 31) %% 90 DAY - INTERVAL %3$d MONTH - INTERVAL n.seq %% 3600 SECOND,
                    CASE WHEN n.seq %% 20 = 3 THEN NULL ELSE DATE(?) - INTERVAL 30 DAY + INTERVAL (n.seq * 7919) %% 180 DAY - INTERVAL %3$d MONTH + INTERVAL 18 HOUR END,
                    CASE WHEN %3$d = 0 THEN NULL ELSE ? - INTERVAL %3$d MONTH - INTERVAL (n.seq * 13) %% 500000 SECOND END
                FROM seq_%1$d_to_%2$d n
                JOIN bench_step s ON s.number = (n.seq + %3$d) %% (SELECT COUNT(*) FROM bench_step)
                JOIN bench_community c ON c.number = (n.seq DIV 7) %% (SELECT COUNT(*) FROM bench_community)
                """.formatted(first, last - 1, done, subject), now, now, now);
    }

    private static final List<String> STATEMENTS = List.of(
            """
            INSERT INTO ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_, ACT_ID_,
                IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_, CACHED_ENT_STATE_, SEQUENCE_COUNTER_, PROC_DEF_KEY_)
            SELECT instance, 1, instance, instance, instance, definition, step, TRUE, FALSE, TRUE, FALSE, 1, 18, 1, process
            FROM bench_task WHERE done = 0
            """,
            """
            INSERT INTO ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, TASK_DEF_KEY_, ASSIGNEE_, PRIORITY_,
                CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_, TASK_STATE_)
            SELECT id, 1, instance, instance, definition, name, step, CASE WHEN claimed THEN worker END, 50, created_at, due_at, 1, 'Created'
            FROM bench_task WHERE done = 0
            """,
            """
            INSERT INTO ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)
            SELECT CONCAT('link-', id), 1, candidates, 'candidate', id FROM bench_task WHERE done = 0
            """,
            // every task grants itself to those it is offered to, and to who has it in hand: READ and TASK_WORK
            """
            INSERT INTO ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, GROUP_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_)
            SELECT CONCAT('grant-', id), 1, 1, candidates, 7, id, 16386 FROM bench_task WHERE done = 0
            """,
            """
            INSERT INTO ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, USER_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_)
            SELECT CONCAT('own-', id), 1, 1, worker, 7, id, 16386 FROM bench_task WHERE done = 0 AND claimed
            """,
            """
            INSERT INTO ACT_RU_VARIABLE (ID_, REV_, TYPE_, NAME_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, TEXT_, VAR_SCOPE_, SEQUENCE_COUNTER_, IS_CONCURRENT_LOCAL_)
            SELECT CONCAT('community-', n), 1, 'string', 'community', instance, instance, definition, community, instance, 1, FALSE FROM bench_task WHERE done = 0
            UNION ALL
            SELECT CONCAT('name-', n), 1, 'string', 'communityName', instance, instance, definition, community_name, instance, 1, FALSE FROM bench_task WHERE done = 0
            UNION ALL
            SELECT CONCAT('title-', n), 1, 'string', 'projectTitle', instance, instance, definition, title, instance, 1, FALSE FROM bench_task WHERE done = 0
            """,
            """
            INSERT INTO ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_, START_USER_ID_, ROOT_PROC_INST_ID_, STATE_)
            SELECT instance, instance, instance, process, definition, created_at, CONCAT(community, '-secretary'), instance, 'ACTIVE'
            FROM bench_task WHERE done = 0
            """,
            """
            INSERT INTO ACT_HI_TASKINST (ID_, TASK_DEF_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, ROOT_PROC_INST_ID_, PROC_INST_ID_, EXECUTION_ID_,
                NAME_, ASSIGNEE_, START_TIME_, END_TIME_, DELETE_REASON_, PRIORITY_, DUE_DATE_, TASK_STATE_)
            SELECT id, step, process, definition, instance, instance, instance, name, CASE WHEN claimed OR done > 0 THEN worker END, created_at, completed_at,
                CASE WHEN done > 0 THEN 'completed' END, 50, due_at, CASE WHEN done > 0 THEN 'Completed' ELSE 'Created' END
            FROM bench_task
            """,
            """
            INSERT INTO ACT_HI_VARINST (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, ROOT_PROC_INST_ID_, PROC_INST_ID_, EXECUTION_ID_, ACT_INST_ID_, NAME_, VAR_TYPE_, CREATE_TIME_, REV_, TEXT_, STATE_)
            SELECT CONCAT('title-', n), process, definition, instance, instance, instance, instance, 'projectTitle', 'string', created_at, 0, title, 'CREATED'
            FROM bench_task WHERE done = 0
            """,
            """
            INSERT INTO inbox_process (process_instance, process, business_key, community, community_name, title, started_by, started_at)
            SELECT instance, process, instance, community, community_name, title, CONCAT(community, '-secretary'), created_at
            FROM bench_task WHERE done = 0
            """,
            """
            INSERT INTO inbox_task (task, process_instance, process_definition, process, step, name, business_key, community,
                community_name, title, created_at, due_at, assignee, state, completed_by, completed_at)
            SELECT id, instance, definition, process, step, name, instance, community, community_name, title, created_at, due_at,
                CASE WHEN claimed OR done > 0 THEN worker END, CASE WHEN done > 0 THEN 'DONE' ELSE 'OPEN' END,
                CASE WHEN done > 0 THEN worker END, completed_at
            FROM bench_task
            """,
            """
            INSERT INTO inbox_offer (recipient, task, state, candidate, due_at, process, step, community, business_key)
            SELECT CONCAT('g:', candidates), id, CASE WHEN done > 0 THEN 'OVER' WHEN claimed THEN 'HIDDEN' ELSE 'CLAIMABLE' END, TRUE,
                COALESCE(due_at, '9999-12-31'), process, step, community, instance
            FROM bench_task
            """,
            """
            INSERT INTO inbox_offer (recipient, task, state, candidate, due_at, process, step, community, business_key)
            SELECT CONCAT('u:', worker), id, CASE WHEN done > 0 THEN 'OVER' ELSE 'MINE' END, FALSE,
                COALESCE(due_at, '9999-12-31'), process, step, community, instance
            FROM bench_task WHERE claimed OR done > 0
            """);
}
