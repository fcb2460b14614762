package org.yanzhen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.WithoutGate;

/** No character is lost, no update overtakes another; a database that would lose them is refused. */
@ApplicationTest
class DatabaseTest {

    /** A rare Han character of a family name, and an emoji: four bytes each. */
    private static final String RARE = "𠮷野家😀";

    @Autowired
    HikariDataSource dataSource;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TrustedEngine trusted;

    @Autowired
    Directory directory;

    @Autowired
    DatabaseCheck check;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void everyTableHoldsEveryCharacterTheEnginesToo() {
        var narrow = jdbc.queryForList("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_collation NOT LIKE 'utf8mb4%'
                """, String.class);
        var engines = jdbc.queryForObject(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name LIKE 'ACT\\\\_%'",
                Integer.class);

        assertThat(engines).isEqualTo(49);
        assertThat(narrow).isEmpty();
        assertThat(check.tablesWithNarrowCharacters()).isEmpty();
    }

    @Test
    void theEnginesIdsAreComparedByTheByteAndNamesAsPeopleDo() {
        assertThat(jdbc.queryForList("""
                SELECT DISTINCT table_collation FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_name LIKE 'ACT\\_%'
                """, String.class)).containsExactly("utf8mb4_bin");
        assertThat(jdbc.queryForObject(
                        "SELECT collation_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                                + " AND table_name = 'inbox_task' AND column_name = 'title'",
                        String.class))
                .isEqualTo("utf8mb4_unicode_520_ci");
    }

    @ParameterizedTest
    @CsvSource({"𠮷, 𠮶", "😀, 😁"})
    void ourCollationTellsRareCharactersApart(String one, String other) {
        assertThat(jdbc.queryForObject(
                        "SELECT CAST(? AS CHAR CHARACTER SET utf8mb4) COLLATE utf8mb4_unicode_520_ci = ?",
                        Boolean.class,
                        one,
                        other))
                .isFalse();
    }

    @Test
    void aTasksNameItsCommentsAndItsVariablesSurvive() {
        var key = "rare-" + UUID.randomUUID();
        var definition = trusted.call(() -> WithoutGate.call(engine, () -> engine.getRepositoryService()
                .createDeployment()
                .name(key)
                .addModelInstance(
                        key + ".bpmn",
                        Bpmn.createExecutableProcess(key)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("userTask_read")
                                .name(RARE)
                                .endEvent()
                                .done())
                .deployWithResult()));
        try {
            var instance = trusted.call(() -> engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            key,
                            Map.of(
                                    "projectTitle",
                                    RARE,
                                    "answers",
                                    SpinValues.jsonValue("{\"name\": \"" + RARE + "\"}")
                                            .create()))
                    .getId());
            var task = trusted.call(() -> engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult());
            trusted.run(() -> engine.getTaskService().createComment(task.getId(), instance, RARE));

            assertThat(task.getName()).isEqualTo(RARE);
            assertThat(trusted.call(() -> engine.getTaskService().getTaskComments(task.getId())))
                    .extracting(comment -> comment.getFullMessage())
                    .containsExactly(RARE);
            assertThat(trusted.call(() -> engine.getRuntimeService().getVariable(instance, "projectTitle")))
                    .isEqualTo(RARE);
            assertThat(trusted.call(() -> engine.getRuntimeService()
                            .<JsonValue>getVariableTyped(instance, "answers")
                            .getValue()
                            .prop("name")
                            .stringValue()))
                    .isEqualTo(RARE);
            assertThat(jdbc.queryForMap("SELECT name, title FROM inbox_task WHERE task = ?", task.getId()))
                    .containsEntry("name", RARE)
                    .containsEntry("title", RARE);
            assertThat(trusted.call(() -> engine.getTaskService()
                            .createTaskQuery()
                            .processInstanceId(instance)
                            .taskName(RARE)
                            .processVariableValueEquals("projectTitle", RARE)
                            .count()))
                    .isEqualTo(1);
            trusted.run(() -> engine.getRuntimeService().deleteProcessInstance(instance, RARE));
        } finally {
            trusted.run(() -> engine.getRepositoryService().deleteDeployment(definition.getId(), true));
        }
    }

    @Test
    void aPersonsNameSurvives() {
        var id = new UserId("rare-person");
        try {
            directory.put(new Person(id, RARE, Set.of()), "a password nobody uses 8");

            assertThat(directory.find(id)).map(Person::name).contains(RARE);
            assertThat(directory.nameOf(id)).isEqualTo(RARE);
        } finally {
            trusted.run(() -> engine.getIdentityService().deleteUser(id.name()));
        }
    }

    @ParameterizedTest
    @CsvSource({"project, title", "community, name", "cooperative, name", "inbox_task, title", "attachment, name"})
    void ourTablesHoldIt(String table, String column) {
        var type = jdbc.queryForObject(
                "SELECT CONCAT(column_type, ' CHARACTER SET ', character_set_name, ' COLLATE ', collation_name)"
                        + " FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? AND column_name = ?",
                String.class,
                table,
                column);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.execute("CREATE TEMPORARY TABLE copied (value " + type + ")");
            jdbc.update("INSERT INTO copied VALUES (?)", RARE);
            assertThat(jdbc.queryForObject("SELECT value FROM copied", String.class))
                    .isEqualTo(RARE);
            jdbc.execute("DROP TEMPORARY TABLE copied");
        });
    }

    @Test
    void everyConnectionOfThePoolReadsWhatIsCommitted() throws SQLException {
        var connections = new ArrayList<Connection>();
        try {
            for (var number = 0; number < 8; number++) {
                connections.add(dataSource.getConnection());
            }
            for (var connection : connections) {
                assertThat(new DatabaseCheck(new SingleConnectionDataSource(connection, true)).isolation())
                        .isEqualTo("READ-COMMITTED");
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("SELECT @@character_set_client")) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getString(1)).isEqualTo("utf8mb4");
                }
            }
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    @Test
    void theDatabaseInUseIsAccepted() {
        assertThatCode(() -> check.run(new DefaultApplicationArguments())).doesNotThrowAnyException();
    }

    @Test
    void connectionsThatReadOldDataAreRefused() throws SQLException {
        try (var connection = own();
                var statement = connection.createStatement()) {
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");

            assertThatThrownBy(() -> checkOn(connection))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("REPEATABLE-READ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE narrow (name VARCHAR(50)) DEFAULT CHARACTER SET utf8mb3",
                "CREATE TABLE narrow (name VARCHAR(50) CHARACTER SET latin1) DEFAULT CHARACTER SET utf8mb4"
            })
    void tablesThatCannotHoldEveryCharacterAreRefused(String table) throws SQLException {
        try (var connection = own();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE narrow_test CHARACTER SET utf8mb4");
            try {
                statement.execute("USE narrow_test");
                assertThatCode(() -> checkOn(connection)).doesNotThrowAnyException();

                statement.execute(table);

                assertThatThrownBy(() -> checkOn(connection))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("narrow");
            } finally {
                statement.execute("DROP DATABASE narrow_test");
            }
        }
    }

    private static void checkOn(Connection connection) {
        new DatabaseCheck(new SingleConnectionDataSource(connection, true)).run(new DefaultApplicationArguments());
    }

    /** Outside the pool, so that nobody else gets it. */
    private Connection own() throws SQLException {
        var connection = DriverManager.getConnection(
                dataSource.getJdbcUrl(), dataSource.getUsername(), dataSource.getPassword());
        try (var statement = connection.createStatement()) {
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
        }
        return connection;
    }
}
