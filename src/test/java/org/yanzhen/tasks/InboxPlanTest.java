package org.yanzhen.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.communities.Communities;
import org.yanzhen.identity.Caller;
import org.yanzhen.shared.UserId;
import org.yanzhen.tasks.InboxFilter.Due;
import org.yanzhen.tasks.InboxFilter.Share;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Numbers;

/** Every list is read in the order of an index: nothing is sorted, no table is read through. */
@ApplicationTest
class InboxPlanTest {

    private static final String USER = SmallProcess.unique("planner");
    private static final Caller PLANNER = new Caller(new UserId(USER), "一人", Set.of("planners-" + USER));

    @Autowired
    Communities communities;

    @Autowired
    DataSource dataSource;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    /** What the server intends to do for one table of a statement. */
    private record Step(
            String statement,
            String table,
            String type,
            @Nullable String index,
            String extra) {}

    /** Asks the server for the plan of every query before it runs it. */
    private static final class Explained extends JdbcTemplate {

        private final List<Step> steps = new ArrayList<>();

        Explained(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
            explain(sql, arguments);
            return super.query(sql, mapper, arguments);
        }

        @Override
        public void query(String sql, RowCallbackHandler handler, @Nullable Object... arguments) {
            explain(sql, arguments);
            super.query(sql, handler, arguments);
        }

        private void explain(String sql, @Nullable Object... arguments) {
            steps.addAll(super.query(
                    "EXPLAIN FORMAT=TRADITIONAL " + sql,
                    (row, number) -> new Step(
                            sql,
                            String.valueOf(row.getString("table")),
                            String.valueOf(row.getString("type")),
                            row.getString("key"),
                            String.valueOf(row.getString("Extra"))),
                    arguments));
        }
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of("inbox_offer_page", InboxFilter.NONE),
                Arguments.of("inbox_offer_page", InboxFilter.NONE.with(Share.MINE)),
                Arguments.of("inbox_offer_page", InboxFilter.NONE.with(Share.CLAIMABLE)),
                Arguments.of("inbox_offer_page", InboxFilter.NONE.with(Due.SOON)),
                Arguments.of("inbox_offer_page", InboxFilter.NONE.with(Due.OVERDUE)),
                Arguments.of("inbox_offer_page", filter(null, null, null, "1772000000_task")),
                Arguments.of("inbox_offer_process", filter("process-1", null, null, null)),
                Arguments.of("inbox_offer_process", filter("process-1", null, null, "1772000000_task")),
                Arguments.of("inbox_offer_step", filter(null, "step-1", null, null)),
                Arguments.of("inbox_offer_community", filter(null, null, "guihua", null)));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void theOpenTasksAreReadInTheOrderOfAnIndex(String index, InboxFilter filter) {
        var steps = explain(inbox -> inbox.open(filter, PLANNER));

        assertThat(of("inbox_offer", steps)).isNotEmpty().allSatisfy(step -> {
            assertThat(step.index()).isEqualTo(index);
            assertThat(step.extra()).contains("Using index");
        });
        assertThat(of("inbox_task", steps))
                .allSatisfy(step -> assertThat(step.index()).isEqualTo("PRIMARY"));
        assertNothingIsSortedOrReadThrough(steps);
    }

    static Stream<Arguments> doneFilters() {
        return Stream.of(
                Arguments.of("inbox_task_done", InboxFilter.NONE),
                Arguments.of("inbox_task_done", filter(null, null, null, "1772000000_task")),
                Arguments.of("inbox_task_done_process", filter("process-1", null, null, null)),
                Arguments.of("inbox_task_done_step", filter(null, "step-1", null, null)));
    }

    @ParameterizedTest
    @MethodSource("doneFilters")
    void whatIsDoneIsReadInTheOrderOfAnIndex(String index, InboxFilter filter) {
        var steps = explain(inbox -> inbox.done(filter, PLANNER));

        assertThat(of("inbox_task", steps)).isNotEmpty();
        assertThat(of("inbox_task", steps).get(0).index()).isEqualTo(index);
        assertNothingIsSortedOrReadThrough(steps);
    }

    @Test
    void whatOneHasBegunIsReadInTheOrderOfAnIndex() {
        var steps = explain(inbox -> inbox.started(null, PLANNER));

        assertThat(of("inbox_process", steps)).extracting(Step::index).containsExactly("inbox_process_started");
        assertNothingIsSortedOrReadThrough(steps);
    }

    @Test
    void forEveryCommunityOneLookIntoAnIndexTellsWhetherThereIsATask() {
        var steps = explain(inbox -> inbox.communitiesOpenTo(PLANNER));

        assertThat(of("inbox_offer", steps)).isNotEmpty().allSatisfy(step -> {
            assertThat(step.index()).isEqualTo("inbox_offer_community");
            assertThat(step.extra()).contains("Using index");
        });
    }

    private static void assertNothingIsSortedOrReadThrough(List<Step> steps) {
        assertThat(steps).isNotEmpty().allSatisfy(step -> {
            assertThat(step.extra()).doesNotContain("filesort", "temporary");
            assertThat(step.type()).isNotIn("ALL", "index");
        });
    }

    private static List<Step> of(String table, List<Step> steps) {
        return steps.stream().filter(step -> step.table().equals(table)).toList();
    }

    private List<Step> explain(Consumer<Inbox> question) {
        var explained = new Explained(dataSource);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            writeTasks(explained);
            question.accept(new Inbox(explained, communities, clock));
        });
        return explained.steps;
    }

    /** So many that reading them through would not look cheaper: open ones of this person and their group, done ones of theirs. */
    private static void writeTasks(JdbcTemplate jdbc) {
        var numbers = "(SELECT seq AS number FROM %s) n".formatted(Numbers.between(1, 600));
        jdbc.update("""
                INSERT INTO inbox_task (task, process_instance, process_definition, process, step, name, business_key, community,
                    community_name, title, created_at, due_at, state, completed_by, completed_at)
                SELECT CONCAT(?, '-', number), CONCAT(?, '-', number), 'definition', CONCAT('process-', number % 5), CONCAT('step-', number % 7), '步骤', 'subject',
                    ELT(1 + number % 3, 'guihua', 'xiadong', 'tongxin'), '社区', '题目', '2023-01-01', '2026-03-01' + INTERVAL number HOUR,
                    CASE WHEN number % 2 = 0 THEN 'DONE' ELSE 'OPEN' END, CASE WHEN number % 2 = 0 THEN ? END,
                    CASE WHEN number % 2 = 0 THEN '2026-02-01' + INTERVAL number HOUR END
                FROM """ + " " + numbers, USER, USER, USER);
        jdbc.update("""
                INSERT INTO inbox_offer (recipient, task, state, candidate, due_at, process, step, community, business_key)
                SELECT CASE WHEN number % 6 IN (1, 3) THEN CONCAT('u:', ?) ELSE CONCAT('g:planners-', ?) END, CONCAT(?, '-', number),
                    CASE WHEN number % 6 = 1 THEN 'MINE' ELSE 'CLAIMABLE' END, TRUE, '2026-03-01' + INTERVAL number HOUR,
                    CONCAT('process-', number % 5), CONCAT('step-', number % 7), ELT(1 + number % 3, 'guihua', 'xiadong', 'tongxin'), 'subject'
                FROM """ + " " + numbers + " WHERE number % 2 = 1", USER, USER, USER);
        jdbc.update("""
                INSERT INTO inbox_process (process_instance, process, started_by, started_at)
                SELECT CONCAT(?, '-', number), 'process', ?, '2026-02-01' + INTERVAL number HOUR FROM """ + " " + numbers, USER, USER);
    }

    private static InboxFilter filter(
            @Nullable String process, @Nullable String step, @Nullable String community, @Nullable String after) {
        return new InboxFilter(Share.ALL, process, step, community, Due.ANY, null, after);
    }
}
