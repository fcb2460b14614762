package org.yanzhen.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.yanzhen.projects.AcceptanceResult;
import org.yanzhen.projects.ProjectFile;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.Stage;
import org.yanzhen.shared.Labels;
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
class RehearsalTest {

    /** The bare engine needs about so many for query, claim and complete, with its defaults. */
    private static final double ROUND_TRIPS_OF_THE_BARE_ENGINE = 49;

    private static final double MOST_ROUND_TRIPS = 45;

    @LocalServerPort
    int port;

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
    JdbcTemplate jdbc;

    @Test
    void aYearOfFortyFiveCommunities() {
        var meter = new MeteredDoors(
                new HttpDoors(URI.create("http://127.0.0.1:" + port), settings.password()), this::questions);
        var year = new Year(meter.doors(), DemoOrganisation.organisation());
        var questions = questions();
        var start = System.nanoTime();

        year.play();

        var seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        var ofEverything = (questions() - questions - meter.ownCost()) / (double) year.completed();
        var roundTrips = meter.asked() / (double) year.completed();
        var results = year.stories().stream()
                .flatMap(story -> story.ids().stream())
                .map(id -> files.of(ProjectId.of(id)))
                .toList();
        print(results);
        print(year, seconds, roundTrips, ofEverything);

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
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
        assertThat(reconciliation.reconcile().differences()).isEmpty();
        assertThat(roundTrips).isLessThanOrEqualTo(MOST_ROUND_TRIPS);
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
        System.out.printf("人工任务完成 %d%n", year.completed());
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
