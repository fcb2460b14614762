package org.yanzhen.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.communities.Communities;
import org.yanzhen.identity.Caller;
import org.yanzhen.shared.UserId;
import org.yanzhen.tasks.InboxFilter.Due;
import org.yanzhen.tasks.InboxFilter.Share;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Numbers;

/**
 * Every list is read in the order of an index, whatever server it is: a page costs what a page holds, however much there
 * is besides.
 */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS)
class InboxPlanTest {

    private static final String USER = SmallProcess.unique("planner");
    private static final Caller PLANNER = new Caller(new UserId(USER), "一人", Set.of("planners-" + USER));
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private static final int TASKS = 3000;

    /** Of what is open there are three kinds: in hand, open to this person, and open to their group. */
    private static final int EACH_LOOK = TASKS / 6;

    /** Three first pages and their rows, and what a server reads besides to find where they begin. */
    private static final int A_PAGE = 200;

    @Autowired
    Communities communities;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** Open ones of this person and their group, done ones of theirs; few of each process, step and community asked for. */
    @BeforeAll
    void thereIsMuchMoreThanAPage() {
        inTransaction(this::writeTasks);
        jdbc.execute("ANALYZE TABLE inbox_task, inbox_offer, inbox_process");
    }

    private void writeTasks() {
        var numbers = " FROM (SELECT seq AS number FROM %s) n ".formatted(Numbers.between(1, TASKS));
        var hours = "? + INTERVAL number - %d HOUR".formatted(TASKS / 2);
        var filters = "CONCAT('process-', number % 101), CONCAT('step-', number % 103),"
                + " CASE WHEN number % 107 = 1 THEN 'guihua' ELSE 'xiadong' END";
        var now = Timestamp.from(NOW);
        jdbc.update(
                "INSERT INTO inbox_task (task, process_instance, process_definition, name, business_key, community_name, title,"
                        + " created_at, process, step, community, due_at, state, completed_by, completed_at)"
                        + " SELECT CONCAT(?, '-', number), CONCAT(?, '-', number), 'definition', '步骤', 'subject', '社区', '题目', ?, "
                        + filters + ", " + hours + ", CASE WHEN number % 2 = 0 THEN 'DONE' ELSE 'OPEN' END,"
                        + " CASE WHEN number % 2 = 0 THEN ? END, CASE WHEN number % 2 = 0 THEN " + hours + " END"
                        + numbers,
                USER,
                USER,
                now,
                now,
                USER,
                now);
        jdbc.update(
                "INSERT INTO inbox_offer (recipient, task, state, candidate, process, step, community, due_at, business_key)"
                        + " SELECT CASE WHEN number % 6 IN (1, 3) THEN CONCAT('u:', ?) ELSE CONCAT('g:planners-', ?) END,"
                        + " CONCAT(?, '-', number), CASE WHEN number % 6 = 1 THEN 'MINE' ELSE 'CLAIMABLE' END, TRUE, "
                        + filters + ", " + hours + ", 'subject'" + numbers + "WHERE number % 2 = 1",
                USER,
                USER,
                USER,
                now);
        jdbc.update(
                "INSERT INTO inbox_process (process_instance, process, started_by, started_at)"
                        + " SELECT CONCAT(?, '-', number), 'process', ?, " + hours + numbers,
                USER,
                USER,
                now);
    }

    @AfterAll
    void nothingIsLeft() {
        inTransaction(() -> {
            jdbc.update("DELETE FROM inbox_offer WHERE task LIKE ?", USER + "-%");
            jdbc.update("DELETE FROM inbox_task WHERE task LIKE ?", USER + "-%");
            jdbc.update("DELETE FROM inbox_process WHERE started_by = ?", USER);
        });
    }

    private void inTransaction(Runnable act) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> act.run());
    }

    static Stream<InboxFilter> filters() {
        var after = NOW.getEpochSecond() + "_task";
        return Stream.of(
                InboxFilter.NONE,
                InboxFilter.NONE.with(Share.MINE),
                InboxFilter.NONE.with(Share.CLAIMABLE),
                InboxFilter.NONE.with(Due.SOON),
                InboxFilter.NONE.with(Due.OVERDUE),
                filter(null, null, null, after),
                filter("process-1", null, null, null),
                filter("process-1", null, null, after),
                filter(null, "step-1", null, null),
                filter(null, null, "guihua", null));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aPageOfTheOpenTasksIsReadInTheOrderOfAnIndex(InboxFilter filter) {
        assertThat(rowsReadBy(
                        inbox -> assertThat(inbox.open(filter, PLANNER).rows()).isNotEmpty()))
                .isLessThan(A_PAGE)
                .isLessThan(EACH_LOOK);
    }

    static Stream<InboxFilter> doneFilters() {
        return Stream.of(
                InboxFilter.NONE,
                filter(null, null, null, NOW.getEpochSecond() + "_task"),
                filter("process-2", null, null, null),
                filter(null, "step-2", null, null));
    }

    @ParameterizedTest
    @MethodSource("doneFilters")
    void aPageOfWhatIsDoneIsReadInTheOrderOfAnIndex(InboxFilter filter) {
        assertThat(rowsReadBy(
                        inbox -> assertThat(inbox.done(filter, PLANNER).rows()).isNotEmpty()))
                .isLessThan(A_PAGE);
    }

    @Test
    void aPageOfWhatOneHasBegunIsReadInTheOrderOfAnIndex() {
        assertThat(rowsReadBy(
                        inbox -> assertThat(inbox.started(null, PLANNER).rows()).isNotEmpty()))
                .isLessThan(A_PAGE);
    }

    @Test
    void forEveryCommunityOneLookIntoAnIndexTellsWhetherThereIsATask() {
        assertThat(rowsReadBy(
                        inbox -> assertThat(inbox.communitiesOpenTo(PLANNER)).containsOnlyKeys("guihua", "xiadong")))
                .isLessThan(20L * communities.list().size());
    }

    @Test
    void readingThroughIsNoticed() {
        assertThat(rowsReadBy(
                        inbox -> jdbc.queryForList("SELECT task FROM inbox_offer ORDER BY business_key LIMIT 16")))
                .isGreaterThan(3 * EACH_LOOK);
    }

    /** As the server counts them on this connection, what it reads to say so left out. */
    private long rowsReadBy(Consumer<Inbox> question) {
        var inbox = new Inbox(new JdbcTemplate(dataSource), communities, Clock.fixed(NOW, ZoneOffset.UTC));
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            question.accept(inbox); // the names of the communities are remembered
            var before = rowsRead();
            var again = rowsRead();
            question.accept(inbox);
            return rowsRead() - again - (again - before);
        }));
    }

    private long rowsRead() {
        return jdbc.query("SHOW SESSION STATUS LIKE 'Handler\\_read\\_%'", (row, number) -> row.getLong(2)).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static InboxFilter filter(
            @Nullable String process, @Nullable String step, @Nullable String community, @Nullable String after) {
        return new InboxFilter(Share.ALL, process, step, community, Due.ANY, null, after);
    }
}
