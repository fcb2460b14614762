package org.yanzhen.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.engine.Actor;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.identity.Caller;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.UserId;
import org.yanzhen.tasks.InboxFilter.Due;
import org.yanzhen.tasks.InboxFilter.Share;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Numbers;

/** Everybody sees what is theirs, all of it, each once, in the order it is due. */
@ApplicationTest
class InboxTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    TrustedEngine trusted;

    @Autowired
    Actor actor;

    @Autowired
    Inbox inbox;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Autowired
    Environment environment;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String key = SmallProcess.unique("reading");
    private final String group = SmallProcess.unique("readers");
    private final Caller anna = caller("anna", Set.of(group, "readers-without-tasks"));
    private final Caller bao = caller("bao", Set.of(group));
    private final Caller stranger = caller("stranger", Set.of("strangers"));
    private @Nullable SmallProcess process;

    @BeforeEach
    void aProcessForAGroup() {
        process = new SmallProcess(engine, trusted);
        process.deploy(key, group, "");
    }

    @AfterEach
    void nothingIsLeft() {
        process().remove(key);
    }

    @Test
    void aGroupSeesWhatItMayClaimAndNobodyElseDoes() {
        var task = start(1, "guihua", "口袋公园");

        assertThat(open(anna)).containsExactly(task);
        assertThat(open(bao)).containsExactly(task);
        assertThat(open(stranger)).isEmpty();
        assertThat(inbox.find(task, stranger)).map(Inbox.Asked::offered).contains(false);
    }

    @Test
    void whatOneHasClaimedTheOthersNoLongerSee() {
        var task = start(1, "guihua", "口袋公园");

        as(anna, () -> tasks.claim(task, anna.id().name()));

        assertThat(open(anna)).containsExactly(task);
        assertThat(open(anna, InboxFilter.NONE.with(Share.MINE))).containsExactly(task);
        assertThat(open(anna, InboxFilter.NONE.with(Share.CLAIMABLE))).isEmpty();
        assertThat(open(bao)).isEmpty();
    }

    @Test
    void aTaskMayBeOfferedToOnePersonAndIsShownOnceToWhoIsAskedTwice() {
        var task = start(1, "guihua", "口袋公园");
        trusted.run(() -> tasks.addCandidateUser(task, stranger.id().name()));
        trusted.run(() -> tasks.addCandidateUser(task, anna.id().name()));

        assertThat(open(stranger)).containsExactly(task);
        assertThat(open(anna)).containsExactly(task);
        assertThat(inbox.count(InboxFilter.NONE, anna)).isEqualTo(1);
    }

    @Test
    void whatIsDoneMovesFromOpenToDone() {
        var task = start(1, "guihua", "口袋公园");
        as(anna, () -> tasks.claim(task, anna.id().name()));
        as(anna, () -> tasks.complete(task));

        assertThat(open(anna)).doesNotContain(task);
        assertThat(done(anna, InboxFilter.NONE)).containsExactly(task);
        assertThat(done(anna, step(SmallProcess.READ))).containsExactly(task);
        assertThat(done(anna, step(SmallProcess.SIGN))).isEmpty();
        assertThat(done(anna, text("公园"))).containsExactly(task);
        assertThat(done(anna, text("饭堂"))).isEmpty();
        assertThat(done(bao, InboxFilter.NONE)).isEmpty();
    }

    @Test
    void whatIsDueFirstStandsFirstAndWhatIsNeverDueLast() {
        var never = start(null, "guihua", "不限期");
        var later = start(8, "guihua", "下周");
        var sooner = start(1, "guihua", "明天");

        assertThat(open(anna)).containsExactly(sooner, later, never);
    }

    @Test
    void pagesHaveNoGapsAndNoDoublesWhileTasksVanish() {
        var all = new ArrayList<String>();
        for (var number = 0; number < 40; number++) {
            all.add(start(number % 3, "guihua", "第" + number + "件"));
        }

        var first = inbox.open(InboxFilter.NONE, anna);
        var seen = new ArrayList<>(ids(first));
        var vanished = List.of(seen.get(0), seen.get(Inbox.PAGE - 1), unseen(all, seen));
        vanished.forEach(task -> as(bao, () -> tasks.claim(task, bao.id().name())));
        for (var page = first; page.next() != null; ) {
            page = inbox.open(after(Objects.requireNonNull(page.next())), anna);
            seen.addAll(ids(page));
        }

        assertThat(first.rows()).hasSize(Inbox.PAGE);
        assertThat(seen).doesNotHaveDuplicates().hasSize(39);
        assertThat(new TreeSet<>(seen)).isSubsetOf(all).containsAll(without(all, vanished));
    }

    @Test
    void whoIsInManyGroupsSeesTheTasksOfAllInOneOrder() {
        var groups =
                IntStream.rangeClosed(1, 7).mapToObj(number -> group + number).toList();
        var team = caller("team", new TreeSet<>(groups));

        rolledBack(() -> {
            write(groups.get(0), 1, 12); // more than are read of each group at first
            write(groups.get(1), 13, 13);
            write(groups.get(2), 14, 30);
            groups.subList(3, 7).forEach(one -> write(one, 31, 60));

            var first = inbox.open(InboxFilter.NONE, team);
            var second = inbox.open(after(Objects.requireNonNull(first.next())), team);

            assertThat(hours(first)).containsExactlyElementsOf(numbers(1, 15));
            assertThat(hours(second)).containsExactlyElementsOf(numbers(16, 30));
        });
    }

    @Test
    void aWordIsLookedForSoManyTasksAtATime() {
        rolledBack(() -> {
            write(group, 1, Inbox.SEARCHED + 5);
            var word = text("第" + (Inbox.SEARCHED + 2) + "件");

            var first = inbox.open(word, anna);
            var second =
                    inbox.open(new InboxFilter(Share.ALL, null, null, null, Due.ANY, word.text(), first.next()), anna);

            assertThat(first.rows()).isEmpty();
            assertThat(hours(second)).containsExactly(Inbox.SEARCHED + 2);
            assertThat(second.next()).isNull();
            assertThat(inbox.open(text("第3件"), anna).rows()).hasSize(1);
        });
    }

    @Test
    void aListIsNarrowedByProcessStepCommunityDueDateAndText() {
        var overdue = start(-1, "guihua", "口袋公园");
        var soon = start(1, "xiadong", "长者饭堂");
        var later = start(30, "xiadong", "100%覆盖_试点");

        assertThat(open(anna, filter(key, null, null, Due.ANY, null))).containsExactly(overdue, soon, later);
        assertThat(open(anna, filter("another", null, null, Due.ANY, null))).isEmpty();
        assertThat(open(anna, step(SmallProcess.READ))).containsExactly(overdue, soon, later);
        assertThat(open(anna, step(SmallProcess.SIGN))).isEmpty();
        assertThat(open(anna, filter(null, null, "xiadong", Due.ANY, null))).containsExactly(soon, later);
        assertThat(open(anna, InboxFilter.NONE.with(Due.OVERDUE))).containsExactly(overdue);
        assertThat(open(anna, InboxFilter.NONE.with(Due.SOON))).containsExactly(soon);
        assertThat(open(anna, text("饭堂"))).containsExactly(soon);
        assertThat(open(anna, text("xiadong社区"))).containsExactly(soon, later);
        assertThat(open(anna, text("0%"))).containsExactly(later);
        assertThat(open(anna, text("盖_"))).containsExactly(later);
        assertThat(open(anna, filter(key, SmallProcess.READ, "xiadong", Due.SOON, "饭")))
                .containsExactly(soon);
    }

    @Test
    void countsAreThoseOfTheLists() {
        start(-1, "guihua", "口袋公园");
        start(1, "xiadong", "长者饭堂");
        var mine = start(1, "xiadong", "雨污分流");
        as(anna, () -> tasks.claim(mine, anna.id().name()));

        assertThat(inbox.count(InboxFilter.NONE, anna)).isEqualTo(3);
        assertThat(inbox.count(InboxFilter.NONE.with(Share.MINE), anna)).isEqualTo(1);
        assertThat(inbox.count(InboxFilter.NONE.with(Share.CLAIMABLE), anna)).isEqualTo(2);
        assertThat(inbox.count(InboxFilter.NONE.with(Due.OVERDUE), anna)).isEqualTo(1);
        assertThat(inbox.count(InboxFilter.NONE.with(Due.SOON), anna)).isEqualTo(2);
        assertThat(inbox.count(InboxFilter.NONE, bao)).isEqualTo(2);
        assertThat(inbox.count(InboxFilter.NONE, stranger)).isZero();
        assertThat(inbox.communitiesOpenTo(anna))
                .containsExactly(Map.entry("guihua", "桂花社区"), Map.entry("xiadong", "夏东社区"));
        assertThat(inbox.communitiesOpenTo(stranger)).isEmpty();
    }

    @Test
    void aSuspendedTaskIsNotShown() {
        var task = start(1, "guihua", "口袋公园");
        trusted.run(() -> engine.getRuntimeService()
                .suspendProcessInstanceById(Objects.requireNonNull(
                                tasks.createTaskQuery().taskId(task).singleResult())
                        .getProcessInstanceId()));

        assertThat(open(anna)).isEmpty();
        assertThat(inbox.count(InboxFilter.NONE, anna)).isZero();
    }

    @Test
    void whoBeganAProcessFindsIt() {
        actor.enter(anna.id(), anna.groups());
        try {
            start(1, "guihua", "口袋公园");
        } finally {
            actor.leave();
        }

        assertThat(inbox.started(null, anna).rows())
                .extracting(Inbox.StartedRow::title)
                .contains("口袋公园");
        assertThat(inbox.started(null, stranger).rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "12", "_", "x_y", "99999999999999_task", "-1_task", "9223372036854775807_task"})
    void aPlaceInTheListThatIsNoneIsRefused(String after) {
        assertThatThrownBy(() -> inbox.open(after(after), anna)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> inbox.done(after(after), anna)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> inbox.started(after, anna)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theDoorRefusesItWithASentence() throws Exception {
        var credentials = Base64.getEncoder()
                .encodeToString(("guihua-secretary:" + environment.getRequiredProperty("yanzhen.demo.password"))
                        .getBytes(StandardCharsets.UTF_8));

        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/tasks?after=rubbish"))
                                .header("Authorization", "Basic " + credentials)
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("发送的内容无法识别").contains("after");
    }

    private String start(@Nullable Integer days, String community, String title) {
        var due = days == null
                ? null
                : Date.from(clock.instant()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .plus(Duration.ofDays(days))
                        .plusSeconds(60));
        return process().start(key, due, community, title).getId();
    }

    private List<String> open(Caller caller) {
        return open(caller, InboxFilter.NONE);
    }

    private List<String> open(Caller caller, InboxFilter filter) {
        return ids(inbox.open(filter, caller));
    }

    private List<String> done(Caller caller, InboxFilter filter) {
        return ids(inbox.done(filter, caller));
    }

    private void rolledBack(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }

    /** Tasks of a group, by bulk: each due that many hours into the year. */
    private void write(String recipients, int first, int last) {
        jdbc.update("""
                INSERT INTO inbox_task (task, process_instance, process_definition, process, step, name, title, created_at, due_at, state)
                SELECT CONCAT(?, '-', seq), 'instance', 'definition', 'process', 'step', '步骤', CONCAT('第', seq, '件'), '2023-01-01',
                    '2023-01-01' + INTERVAL seq HOUR, 'OPEN' FROM %s
                """.formatted(Numbers.between(first, last)), recipients);
        jdbc.update("""
                INSERT INTO inbox_offer (recipient, task, state, candidate, due_at, process, step)
                SELECT CONCAT('g:', ?), CONCAT(?, '-', seq), 'CLAIMABLE', TRUE, '2023-01-01' + INTERVAL seq HOUR, 'process', 'step'
                FROM %s
                """.formatted(Numbers.between(first, last)), recipients, recipients);
    }

    private static List<Integer> hours(Page<InboxRow> page) {
        var newYear = Timestamp.valueOf("2023-01-01 00:00:00").toInstant();
        return page.rows().stream()
                .map(row -> (int) Duration.between(newYear, Objects.requireNonNull(row.dueAt()))
                        .toHours())
                .toList();
    }

    private static List<Integer> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private static List<String> ids(Page<InboxRow> page) {
        return page.rows().stream().map(InboxRow::task).toList();
    }

    private static String unseen(List<String> all, List<String> seen) {
        return without(all, seen).get(3);
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(task -> !some.contains(task)).toList();
    }

    private static InboxFilter step(String step) {
        return filter(null, step, null, Due.ANY, null);
    }

    private static InboxFilter text(String text) {
        return filter(null, null, null, Due.ANY, text);
    }

    private static InboxFilter after(String key) {
        return new InboxFilter(Share.ALL, null, null, null, Due.ANY, null, key);
    }

    private static InboxFilter filter(
            @Nullable String process,
            @Nullable String step,
            @Nullable String community,
            Due due,
            @Nullable String text) {
        return new InboxFilter(Share.ALL, process, step, community, due, text, null);
    }

    private static Caller caller(String name, Set<String> groups) {
        return new Caller(new UserId(SmallProcess.unique(name)), name, groups);
    }

    private void as(Caller caller, Runnable work) {
        actor.as(caller.id(), caller.groups(), work);
    }

    private SmallProcess process() {
        return Objects.requireNonNull(process);
    }
}
