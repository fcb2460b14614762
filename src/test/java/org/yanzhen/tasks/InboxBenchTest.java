package org.yanzhen.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.engine.Actor;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Callers;
import org.yanzhen.shared.UserId;
import org.yanzhen.tasks.InboxFilter.Due;
import org.yanzhen.tasks.InboxFilter.Share;
import org.yanzhen.testing.FreshDatabase;

/**
 * The inbox against the engine's own queries, as the Tasklist asks them, on the same rows in one run: what the server has
 * to read for a page of fifteen, and how long it takes. Run it with {@code mvn test -Pbench}.
 */
@Tag("bench")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "yanzhen.embedded-database.folder=target/bench-database",
            "yanzhen.demo.play-until=",
            "yanzhen.reminders.cron=-",
            "yanzhen.reconciliation.cron=-",
            "camunda.bpm.job-execution.enabled=false",
            "logging.level.org.camunda.bpm.engine.context=off" // it complains of each query that is cut off
        })
@ContextConfiguration(initializers = FreshDatabase.class)
class InboxBenchTest {

    private static final int SOME = 20_000;
    private static final int MANY = 200_000;

    private static final long MOST_ROWS = 100;
    private static final int TIMES_FASTER = 100;

    private static final int RUNS_OF_OURS = 31;
    private static final int RUNS_OF_THE_ENGINE = 3;

    /** Nobody waits longer for a page. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String WORD = "饭堂";
    private static final String NO_WORD = "飞船";

    @Autowired
    Inbox inbox;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    @Autowired
    TrustedEngine trusted;

    @Autowired
    Callers callers;

    @Autowired
    Actor actor;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** What we promise. */
    private enum Promise {
        FEW_ROWS_AND_FAST,
        FEW_ROWS,
        NOTHING
    }

    /**
     * The same question to both.
     *
     * @param engine nothing, where the engine has no such question
     */
    private record Question(
            String name,
            Promise promise,
            Caller caller,
            Consumer<Caller> ours,
            @Nullable Runnable engine) {

        /** Where little stands with this person, or luck has it, the engine is fast too. */
        Question with(Promise other) {
            return new Question(name, other, caller, ours, engine);
        }
    }

    /**
     * @param rows the server read: the sum of its {@code Handler_read} counters
     * @param cut off before the end, after {@link #PATIENCE}
     */
    private record Cost(long rows, double milliseconds, boolean cut) {}

    private record Costs(Cost ours, @Nullable Cost engine) {}

    @Test
    void aPageReadsNoMoreWhenThereAreTenTimesAsManyTasks() {
        var seeded = new SeededTasks(jdbc, transactions, repository, trusted, clock);

        seeded.write(0, SOME);
        var questions = questions();
        var few = questions.stream().map(this::ask).toList();
        seeded.write(SOME, MANY);
        var many = questions.stream().map(this::ask).toList();

        print(questions, few, many);
        assertThat(reconciliation.reconcile().differences()).isEmpty();
        for (var number = 0; number < questions.size(); number++) {
            assertKept(questions.get(number), few.get(number), many.get(number));
        }
    }

    private static void assertKept(Question question, Costs few, Costs many) {
        if (question.promise() != Promise.NOTHING) {
            assertThat(many.ours().rows()).as(question.name()).isBetween(1L, MOST_ROWS);
            assertThat(many.ours().rows())
                    .as(question.name())
                    .isLessThanOrEqualTo(few.ours().rows() * 3 / 2);
        }
        if (question.promise() == Promise.FEW_ROWS_AND_FAST) {
            assertThat(timesFaster(many)).as(question.name()).isGreaterThan(TIMES_FASTER);
        }
    }

    private List<Question> questions() {
        var officer = caller("party-office-1");
        var secretary = caller("guihua-secretary");
        var team = caller("team-1");
        var now = Date.from(clock.instant());
        var soon = Date.from(clock.instant().plus(Inbox.SOON));
        var process = "projectApproval";
        var step = "userTask_checkChange";
        var third = third(officer);
        var questions = new ArrayList<Question>();
        questions.add(open("我的待办", officer, NONE, query -> query));
        questions.add(asTheTasklist("我的待办，引擎查权限", officer, NONE, query -> query));
        questions.add(asTheTasklist("待签收，引擎查权限", officer, NONE.with(Share.CLAIMABLE), TaskQuery::taskUnassigned));
        questions.add(open("第三页", officer, after(third), query -> query, 2));
        questions.add(open("待签收", officer, NONE.with(Share.CLAIMABLE), query -> query));
        questions.add(
                open("按流程", officer, filter(process, null, null, Due.ANY, null), q -> q.processDefinitionKey(process)));
        questions.add(
                open("按环节", officer, filter(null, step, null, Due.ANY, null), query -> query.taskDefinitionKey(step)));
        questions.add(open(
                "按社区（流程变量）",
                officer,
                filter(null, null, "guihua", Due.ANY, null),
                query -> query.processVariableValueEquals("community", "guihua")));
        questions.add(open("即将到期", officer, NONE.with(Due.SOON), query -> query.dueAfter(now)
                        .dueBefore(soon))
                .with(Promise.FEW_ROWS));
        questions.add(open("已逾期", officer, NONE.with(Due.OVERDUE), query -> query.dueBefore(now)));
        questions.add(open("社区书记的待办", secretary, NONE, query -> query).with(Promise.FEW_ROWS));
        questions.add(open("驻点团队的待办", team, NONE, query -> query).with(Promise.FEW_ROWS));
        questions.add(
                open("按社区和环节", officer, filter(null, step, "guihua", Due.ANY, null), query -> query.taskDefinitionKey(
                                        step)
                                .processVariableValueEquals("community", "guihua"))
                        .with(Promise.NOTHING));
        for (var word : List.of(WORD, NO_WORD)) {
            questions.add(open(
                            word.equals(WORD) ? "包含文字" : "包含文字，无一符合",
                            officer,
                            filter(null, null, null, Due.ANY, word),
                            query -> query.processVariableValueLike("projectTitle", "%" + word + "%"))
                    .with(Promise.NOTHING));
        }
        questions.add(new Question(
                "计数",
                Promise.NOTHING,
                officer,
                caller -> inbox.count(NONE, caller),
                () -> trusted.run(() -> groupTasks(officer).count())));
        questions.add(new Question("可选的社区", Promise.NOTHING, officer, inbox::communitiesOpenTo, null));
        questions.add(done("已办", NONE, query -> query));
        questions.add(done(
                "已办，按流程", filter(process, null, null, Due.ANY, null), query -> query.processDefinitionKey(process)));
        questions.add(done("已办，按环节", filter(null, step, null, Due.ANY, null), query -> query.taskDefinitionKey(step)));
        questions.add(done(
                        "已办，包含文字",
                        filter(null, null, null, Due.ANY, WORD),
                        query -> query.processVariableValueLike("projectTitle", "%" + WORD + "%"))
                .with(Promise.NOTHING));
        questions.add(new Question(
                "我发起的",
                Promise.FEW_ROWS_AND_FAST,
                secretary,
                caller -> inbox.started(null, caller),
                () -> trusted.run(() -> history.createHistoricProcessInstanceQuery()
                        .startedBy("guihua-secretary")
                        .orderByProcessInstanceStartTime()
                        .desc()
                        .listPage(0, Inbox.PAGE))));
        return questions;
    }

    private static final InboxFilter NONE = InboxFilter.NONE;

    private static InboxFilter filter(
            @Nullable String process,
            @Nullable String step,
            @Nullable String community,
            Due due,
            @Nullable String text) {
        return new InboxFilter(Share.ALL, process, step, community, due, text, null);
    }

    private static InboxFilter after(String key) {
        return new InboxFilter(Share.ALL, null, null, null, Due.ANY, null, key);
    }

    private String third(Caller caller) {
        var second = inbox.open(NONE, caller).next();
        return String.valueOf(inbox.open(after(String.valueOf(second)), caller).next());
    }

    private Question open(String name, Caller caller, InboxFilter filter, UnaryOperator<TaskQuery> narrow) {
        return open(name, caller, filter, narrow, 0);
    }

    private Question open(String name, Caller caller, InboxFilter filter, UnaryOperator<TaskQuery> narrow, int page) {
        return new Question(
                name,
                Promise.FEW_ROWS_AND_FAST,
                caller,
                one -> inbox.open(filter, one),
                () -> trusted.run(() -> page(narrow.apply(groupTasks(caller)), page)));
    }

    /** As the filters ask that we ship for the Tasklist: whatever this person is authorized to see. */
    private Question asTheTasklist(String name, Caller caller, InboxFilter filter, UnaryOperator<TaskQuery> narrow) {
        return new Question(
                name,
                Promise.FEW_ROWS_AND_FAST,
                caller,
                one -> inbox.open(filter, one),
                () -> page(narrow.apply(tasks.createTaskQuery().active()), 0));
    }

    private static void page(TaskQuery query, int page) {
        query.initializeFormKeys().orderByDueDate().asc().listPage(page * Inbox.PAGE, Inbox.PAGE);
    }

    /** The engine's question for what a person may claim, kindest to it: without looking at authorizations. */
    private TaskQuery groupTasks(Caller caller) {
        return tasks.createTaskQuery().active().taskCandidateGroupIn(List.copyOf(caller.groups()));
    }

    /** The Tasklist has no such list, so nobody's rights stand in the engine's way. */
    private Question done(String name, InboxFilter filter, UnaryOperator<HistoricTaskInstanceQuery> narrow) {
        return new Question(
                name,
                Promise.FEW_ROWS,
                caller("party-office-1"),
                caller -> inbox.done(filter, caller),
                () -> trusted.run(() -> narrow.apply(history.createHistoricTaskInstanceQuery()
                                .taskAssignee("party-office-1")
                                .finished())
                        .orderByHistoricTaskInstanceEndTime()
                        .desc()
                        .listPage(0, Inbox.PAGE)));
    }

    private Caller caller(String user) {
        return callers.of(new UserId(user)).orElseThrow();
    }

    private Costs ask(Question question) {
        var caller = question.caller();
        var ours = cost(() -> question.ours().accept(caller), RUNS_OF_OURS);
        var engine = question.engine();
        if (engine == null) {
            return new Costs(ours, null);
        }
        var theirs = new ArrayList<Cost>(1);
        actor.as(caller.id(), caller.groups(), () -> theirs.add(cost(engine, RUNS_OF_THE_ENGINE)));
        return new Costs(ours, theirs.get(0));
    }

    /** The median, after one that warms up; that one alone, if it takes seconds. */
    private Cost cost(Runnable work, int runs) {
        var first = measure(work);
        if (first.milliseconds() > 2_000) {
            return first;
        }
        var costs = new ArrayList<Cost>();
        for (var run = 0; run < runs; run++) {
            costs.add(measure(work));
        }
        costs.sort(Comparator.comparing(Cost::milliseconds));
        return costs.get(runs / 2);
    }

    private Cost measure(Runnable work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            jdbc.execute("SET SESSION max_statement_time = " + PATIENCE.toSeconds());
            var first = rowsRead();
            var before = rowsRead();
            var asking = before - first; // reading the counters counts too
            var start = System.nanoTime();
            var cut = false;
            try {
                work.run();
            } catch (PersistenceException | ProcessEngineException e) {
                cut = true;
            }
            var milliseconds = (System.nanoTime() - start) / 1e6;
            assertThat(cut).isEqualTo(milliseconds >= PATIENCE.toMillis());
            var rows = rowsRead() - before - asking;
            jdbc.execute("SET SESSION max_statement_time = 0");
            return new Cost(rows, milliseconds, cut);
        }));
    }

    private long rowsRead() {
        return jdbc.query("SHOW SESSION STATUS LIKE 'Handler_read%'", (row, index) -> row.getLong(2)).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static double timesFaster(Costs costs) {
        var engine = Objects.requireNonNull(costs.engine());
        return engine.milliseconds() / costs.ours().milliseconds();
    }

    private static void print(List<Question> questions, List<Costs> few, List<Costs> many) {
        System.out.printf(
                "%n每页 %d 条；行 = 服务器读的行数（Handler_read），毫秒 = 中位数；%,d 与 %,d 个未办任务，已办为其 %d 倍%n%n",
                Inbox.PAGE, SOME, MANY, SeededTasks.DONE_FOR_EACH_OPEN);
        System.out.printf("| 查询 | 行 %1$,d | 毫秒 | 行 %2$,d | 毫秒 | 引擎行 %1$,d | 毫秒 | 引擎行 %2$,d | 毫秒 | 快几倍 |%n", SOME, MANY);
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (var number = 0; number < questions.size(); number++) {
            System.out.printf(
                    "| %s | %s | %s | %s | %s | %s |%n",
                    questions.get(number).name(),
                    cells(few.get(number).ours()),
                    cells(many.get(number).ours()),
                    cells(few.get(number).engine()),
                    cells(many.get(number).engine()),
                    many.get(number).engine() == null ? "—" : "%,.0f".formatted(timesFaster(many.get(number))));
        }
    }

    private static String cells(@Nullable Cost cost) {
        return cost == null
                ? "— | —"
                : "%s%,d | %s%,.1f"
                        .formatted(cost.cut() ? "> " : "", cost.rows(), cost.cut() ? "> " : "", cost.milliseconds());
    }
}
