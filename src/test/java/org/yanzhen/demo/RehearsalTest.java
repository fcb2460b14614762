package org.yanzhen.demo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.yanzhen.funds.AccountKind;
import org.yanzhen.funds.AwardStage;
import org.yanzhen.funds.Awards;
import org.yanzhen.funds.EnvelopeId;
import org.yanzhen.funds.Funds;
import org.yanzhen.funds.LedgerCheck;
import org.yanzhen.projects.AcceptanceResult;
import org.yanzhen.projects.ProjectFile;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Stage;
import org.yanzhen.shared.Labels;
import org.yanzhen.shared.Money;
import org.yanzhen.tasks.Reconciliation;
import org.yanzhen.testing.FreshDatabase;

/**
 * 演练: the whole of 2023 for all 45 communities through the front door, in the heap the README promises. Run it with
 * {@code mvn test -Prehearsal}.
 */
@Tag("rehearsal")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "yanzhen.embedded-database.folder=target/rehearsal-database",
            "yanzhen.demo.play-until=",
            "yanzhen.reminders.cron=-"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(MeteredSessions.class)
class RehearsalTest {

    /** The bare engine needs about so many for query, claim and complete, with its defaults. */
    private static final double ROUND_TRIPS_OF_THE_BARE_ENGINE = 49;

    /** Money tasks post to the ledger besides, and whoever is next is told at once: a little more than the bare engine needs. */
    private static final double MOST_ROUND_TRIPS = ROUND_TRIPS_OF_THE_BARE_ENGINE + 4;

    /**
     * To look for a task and to complete it are two requests; that somebody was there is written once a minute. Spring Session
     * reads a session again where an answer was sent before the request ended, as lists are.
     */
    private static final double MOST_ROUND_TRIPS_FOR_SESSIONS = 3.5;

    @LocalServerPort
    int port;

    @Autowired
    MeteredSessions sessions;

    @Autowired
    DemoSettings settings;

    @Autowired
    ProjectFiles files;

    @Autowired
    HistoryService history;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    LedgerCheck ledger;

    @Autowired
    Awards awards;

    @Autowired
    Funds funds;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aYearOfFortyFiveCommunities() {
        var meter =
                new MeteredDoors(new HttpDoors(address(), settings.password()), this::questions, sessions::questions);
        var year = new Year(meter.doors(), DemoOrganisation.organisation());
        var questions = questions();
        var start = System.nanoTime();

        year.playUntil(Year.STANDS, this::requireBalancedBooks);
        requireWorkForEverybody();
        year.playUntil(LocalDate.of(2024, 3, 11), this::requireBalancedBooks);

        var seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        var ofEverything = (questions() - questions - meter.ownCost()) / (double) year.completed();
        var roundTrips = meter.asked();
        var results = year.projects().stories().stream()
                .flatMap(story -> story.ids().stream())
                .map(id -> files.of(ProjectId.of(id)))
                .toList();
        print(results);
        printAwards(year.funding());
        print(year, seconds, roundTrips, ofEverything);
        var forSessions = meter.askedForSessions();
        System.out.printf("另有登录会话 %.1f 次%n", forSessions);

        assertThat(results).hasSize(47); // two communities proposed a second time
        assertThat(stages(results))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Stage.CLOSED, 43L,
                        Stage.TERMINATED, 1L,
                        Stage.WITHDRAWN, 1L,
                        Stage.REJECTED, 2L));
        assertThat(results.stream().filter(file -> file.project().result() == AcceptanceResult.FAILED))
                .hasSize(1);
        assertThat(results.stream().filter(file -> file.acceptances().size() == 2))
                .hasSize(2);
        assertThat(results.stream().filter(file -> !file.rectifications().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(results.stream().filter(file -> !file.changes().isEmpty())).hasSize(2);
        requireTheRoundAsPlanned(year.funding());
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
        assertThat(reconciliation.reconcile().differences()).isEmpty();
        assertThat(roundTrips).isLessThanOrEqualTo(MOST_ROUND_TRIPS);
        assertThat(forSessions).isBetween(1.0, MOST_ROUND_TRIPS_FOR_SESSIONS);
    }

    /**
     * What the demo promises to whoever looks at it: two kinds of work at least for everybody that the table of the README names, a
     * round that is open, a notice, an award that waits for its money, a change of a model that waits for the second
     * administrator. Departments have one kind of task in the models, the opinion; auditors and administrators none.
     */
    private void requireWorkForEverybody() {
        var doors = new HttpDoors(address(), settings.password());
        var kinds = DemoPeople.all().stream()
                .map(person -> person.id().name())
                .collect(toMap(
                        identity(),
                        name -> doors.inbox(name).stream().map(Doors.Work::step).collect(toSet())));

        assertThat(kinds).allSatisfy((name, found) -> {
            if (name.startsWith("auditor") || name.startsWith("administrator")) {
                assertThat(found).as(name).isEmpty();
            } else if (isDepartment(name)) {
                assertThat(found).as(name).containsExactly("userTask_giveOpinion");
            } else if (name.endsWith("-secretary") || name.startsWith("team-")) {
                assertThat(found).as(name).hasSizeGreaterThanOrEqualTo(isNamed(name) ? 2 : 0);
            } else {
                assertThat(found).as(name).hasSizeGreaterThanOrEqualTo(2);
            }
        });
        assertThat(kinds.get("expert-9")).contains("userTask_declareInterests", "userTask_scoreApplication");
        assertThat(kinds.get("finance-1")).contains("userTask_registerPayment");
        assertThat(count("round WHERE stage = ?", "OPEN")).isEqualTo(1);
        assertThat(Visitor.stranger(address()).page("/notices").body()).contains("第二批党群微项目竞标");
        assertThat(count("model_release WHERE state = ?", "PENDING")).isEqualTo(1);
    }

    private static boolean isNamed(String person) {
        return List.of("guihua-secretary", "team-1").contains(person);
    }

    private static boolean isDepartment(String person) {
        return DemoOrganisation.organisation().departments().keySet().stream()
                .anyMatch(code -> person.equals(Cast.departmentUser(code)));
    }

    /** Forty-five apply: one late, one not eligible; a recusal, a divergence, an objection that holds, a termination. */
    private void requireTheRoundAsPlanned(FundingYear funding) {
        var round = funding.round();
        assertThat(funding.lateRefused()).isTrue();
        assertThat(count("application WHERE round = ?", round)).isEqualTo(44);
        assertThat(count("application WHERE round = ? AND stage = 'INELIGIBLE'", round))
                .isEqualTo(1);
        assertThat(count("application WHERE round = ? AND supplements = 1", round))
                .isEqualTo(1);
        assertThat(count("expert_assignment WHERE round = ? AND state = 'RECUSED'", round))
                .isPositive();
        assertThat(count(
                        "application a WHERE a.round = ? AND 3 = (SELECT COUNT(*) FROM score s WHERE s.application = a.id)",
                        round))
                .isEqualTo(1);
        assertThat(count("objection WHERE round = ? AND state = 'UPHELD'", round))
                .isEqualTo(1);
        var granted = awards.of(EnvelopeId.of(round));
        assertThat(granted).hasSizeBetween(13, 17);
        assertThat(granted.stream().filter(award -> award.stage() == AwardStage.TERMINATED))
                .hasSize(1);
        assertThat(granted.stream().filter(award -> award.stage() == AwardStage.CLOSED))
                .hasSize(granted.size() - 1);
        assertThat(funds.leftIn(EnvelopeId.of(round))).isEqualTo(Money.ZERO);
    }

    private int count(String of, String value) {
        return Objects.requireNonNull(jdbc.queryForObject("SELECT COUNT(*) FROM " + of, Integer.class, value));
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void printAwards(FundingYear funding) {
        System.out.printf("%n%-14s %-8s %14s %14s %14s%n", "资助", "阶段", "审定", "已拨付", "已退回");
        for (var award : awards.of(EnvelopeId.of(funding.round()))) {
            System.out.printf(
                    "%-14s %-8s %14s %14s %14s%n",
                    award.community(),
                    Labels.of(award.stage()),
                    award.amount(),
                    awards.paid(award),
                    awards.balance(award, AccountKind.RETURNED));
        }
    }

    /** At every step: what the accounts hold is what the postings sum to. */
    private void requireBalancedBooks(LocalDate day) {
        assertThat(ledger.differences()).as(day.toString()).isEmpty();
    }

    private static Map<Stage, Long> stages(List<ProjectFile> results) {
        return results.stream().collect(groupingBy(file -> file.project().stage(), counting()));
    }

    private long questions() {
        return jdbc.queryForObject("SHOW GLOBAL STATUS LIKE 'Questions'", (row, index) -> row.getLong(2));
    }

    /** A line for each project: what it went through, quarter by quarter, and how it ended. */
    private static void print(List<ProjectFile> results) {
        System.out.printf(
                "%n%-22s %-9s %-5s %-5s %-5s %-5s %-4s %-4s %-4s %s%n",
                "项目", "阶段", "一季", "二季", "三季", "四季", "整改", "变更", "验收", "结论");
        for (var file : results) {
            var project = file.project();
            var lights = new ArrayList<String>();
            for (var quarter = 1; quarter <= 4; quarter++) {
                var review = file.review(quarter);
                lights.add(review == null ? "—" : review.light().map(Labels::of).orElse(Labels.of(review.state())));
            }
            System.out.printf(
                    "%-22s %-9s %-5s %-5s %-5s %-5s %-4d %-4d %-4d %s%n",
                    project.number(),
                    Labels.of(project.stage()),
                    lights.get(0),
                    lights.get(1),
                    lights.get(2),
                    lights.get(3),
                    file.rectifications().size(),
                    file.changes().size(),
                    file.acceptances().size(),
                    project.result() == null ? "—" : Labels.of(project.result()));
        }
    }

    private void print(Year year, double seconds, double roundTrips, double ofEverything) {
        var byStep = new TreeMap<String, Long>(history.createHistoricTaskInstanceQuery().finished().list().stream()
                .filter(task -> "completed".equals(task.getDeleteReason()))
                .collect(groupingBy(task -> task.getName(), counting())));
        System.out.printf("%n环节：%s%n", byStep);
        System.out.printf(
                "流程实例办结 %d%n",
                history.createHistoricProcessInstanceQuery().finished().count());
        System.out.printf(
                "人工任务完成 %d：书记工程 %d，竞标争先 %d%n",
                year.completed(), year.completed(year.projects()), year.completed(year.funding()));
        System.out.printf("用时 %.1f 秒，每秒 %.1f 个任务%n", seconds, year.completed() / seconds);
        System.out.printf(
                "每个任务的数据库往返：查询、签收并办理 %.1f 次（裸引擎约 %.0f 次）；连同定时、提醒、立项与统计在内 %.1f 次%n",
                roundTrips, ROUND_TRIPS_OF_THE_BARE_ENGINE, ofEverything);
        System.out.printf("堆内存峰值 %d MB%n", peakHeap() / 1_048_576);
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
