package org.yanzhen.nodes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import org.yanzhen.database.ServerOfTheBuild;
import org.yanzhen.funds.LedgerCheck;
import org.yanzhen.tasks.Reconciliation;

/**
 * Two nodes behind nginx with the configuration of production, people at work, and again and again one node dies. Run it
 * with {@code mvn test -Pnodes}; {@code -Dnodes.kills=20} says how often.
 */
@Tag("nodes")
class TwoNodesTest {

    private static final Path FOLDER = Path.of("target/nodes").toAbsolutePath();
    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final Duration LOCK_TIME = Duration.ofSeconds(60);
    private static final Duration LOOKS_AT_LEAST_EVERY = Duration.ofSeconds(10);

    private final Map<String, Instant> dueSince = new HashMap<>();
    private Duration longestWait = Duration.ZERO;

    @Test
    void nothingIsLostOrDoneTwiceAndNobodyIsLoggedOutWhenNodesDie() throws Exception {
        assumeTrue(Files.isExecutable(NGINX), "nginx is not installed");
        Files.createDirectories(FOLDER);
        try (var server = ServerOfTheBuild.in(FOLDER.resolve("database"))) {
            var jdbc = JdbcClient.create(new DriverManagerDataSource(server.url(), server.user(), server.password()));
            var environment = Map.of(
                    "SPRING_PROFILES_ACTIVE", "demo",
                    "SPRING_DATASOURCE_URL", server.url(),
                    "SPRING_DATASOURCE_USERNAME", server.user(),
                    "SPRING_DATASOURCE_PASSWORD", server.password(),
                    "SERVER_ADDRESS", "127.0.0.1",
                    "YANZHEN_PROXIES", "127\\.0\\.0\\.1",
                    "YANZHEN_DEMO_PLAY_UNTIL", "",
                    "YANZHEN_EVENTS_PATIENCE", "20s",
                    "YANZHEN_EVENTS_LOOK_EVERY", "5s");
            var ports = freePorts();
            var asked = System.nanoTime();
            var nodes = new ArrayList<Node>();
            Process nginx = null;
            try {
                // both at once, on an empty database
                nodes.add(Node.start(ports[0], FOLDER, environment));
                nodes.add(Node.start(ports[1], FOLDER, environment));
                nginx = nginx(ports);
                for (var node : nodes) {
                    figure(
                            "first start of both at once, ready after %d s",
                            node.awaitReady(asked).toSeconds());
                }
                requireEverythingOnce(jdbc);
                play(URI.create("http://127.0.0.1:" + ports[2]), nodes, jdbc, server);
            } finally {
                nodes.forEach(Node::kill);
                if (nginx != null) {
                    nginx.destroy();
                    nginx.onExit().join();
                }
            }
        }
    }

    private void play(URI address, List<Node> nodes, JdbcClient jdbc, ServerOfTheBuild server) throws Exception {
        var office = new Office();
        office.logIn(address);
        office.propose();
        office.open();
        var begun = System.nanoTime();

        var kills = Integer.getInteger("nodes.kills", 20);
        var chance = new Random(1);
        for (var kill = 0; kill < kills; kill++) {
            somethingIsDue(jdbc);
            watch(jdbc, Duration.ofMillis(2_000 + chance.nextInt(3_000)));
            var node = nodes.get(kill % 2);
            node.kill();
            watch(jdbc, Duration.ofSeconds(2));
            var asked = System.nanoTime();
            node.start();
            var took = node.awaitReady(asked);
            watch(jdbc, Duration.ZERO);
            figure(
                    "kill %d, ready again after %d s, %d tasks done",
                    kill + 1, took.toSeconds(), office.done().size());
        }
        var askedAgainAfterKills = office.askedAgain();

        for (var node : nodes) { // a rolling restart
            watch(jdbc, Duration.ofSeconds(3));
            node.stop();
            var asked = System.nanoTime();
            node.start();
            node.awaitReady(asked);
        }
        var lostClicks = office.askedAgain() - askedAgainAfterKills;
        watch(jdbc, LOCK_TIME.plus(LOOKS_AT_LEAST_EVERY).plusSeconds(20));
        office.close();

        var seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        for (var node : nodes) {
            var memory = node.memory();
            figure("memory of a node: %d MB, at most %d MB", memory[0], memory[1]);
        }
        figure(
                "%d kills, %d tasks done in %d s, asked again %d times, done without hearing so %d, clicks lost in the rolling restart %d, longest wait of a due job %d s",
                kills,
                office.done().size(),
                seconds,
                askedAgainAfterKills,
                office.doneUnheard(),
                lostClicks,
                longestWait.toSeconds());

        assertThat(office.surprises()).isEmpty();
        assertThat(office.loggedOut()).isEmpty();
        assertThat(count(jdbc, "SPRING_SESSION WHERE PRINCIPAL_NAME IS NOT NULL"))
                .isEqualTo(office.people().size());
        requireDoneOnce(office, jdbc);
        requireNothingStuck(jdbc);
        requireAgreement(server);
        assertThat(lostClicks).as("clicks lost in the rolling restart").isZero();
    }

    /** Both nodes started on an empty database; there is one of everything. */
    private static void requireEverythingOnce(JdbcClient jdbc) {
        assertThat(jdbc.sql("SELECT KEY_ FROM ACT_RE_PROCDEF GROUP BY KEY_ HAVING COUNT(*) > 1")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(jdbc.sql("SELECT NAME_ FROM ACT_RU_FILTER GROUP BY NAME_ HAVING COUNT(*) > 1")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(count(jdbc, "ACT_ID_USER")).isPositive();
    }

    private static void requireDoneOnce(Office office, JdbcClient jdbc) {
        var completed = jdbc.sql("SELECT ID_ FROM ACT_HI_TASKINST WHERE DELETE_REASON_ = 'completed'")
                .query(String.class)
                .list();
        assertThat(new HashSet<>(completed)).isEqualTo(office.done().keySet());

        var steps = office.done().values().stream().collect(groupingBy(step -> step, counting()));
        assertThat(noted(jdbc, "ProposalChecked")).isEqualTo(steps.get("userTask_checkProposal"));
        assertThat(noted(jdbc, "OpinionGiven")).isEqualTo(steps.get("userTask_giveOpinion"));
        assertThat(noted(jdbc, "ProjectDecided")).isEqualTo(steps.get("userTask_decideProject"));
        assertThat(noted(jdbc, "ProposalRevised")).isEqualTo(steps.get("userTask_reviseProposal"));

        assertThat(count(jdbc, """
                        project p WHERE NOT EXISTS (SELECT 1 FROM ACT_RU_TASK t
                            JOIN ACT_HI_PROCINST i ON i.PROC_INST_ID_ = t.PROC_INST_ID_ WHERE i.BUSINESS_KEY_ = p.id)
                        """)).as("projects nobody is asked about").isZero();
    }

    private static long noted(JdbcClient jdbc, String event) {
        return count(jdbc, "journal WHERE event = '" + event + "'");
    }

    private void requireNothingStuck(JdbcClient jdbc) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(count(jdbc, "EVENT_PUBLICATION WHERE completion_date IS NULL"))
                        .as("events not published")
                        .isZero());
        assertThat(count(jdbc, "ACT_RU_INCIDENT")).isZero();
        assertThat(count(jdbc, "ACT_RU_JOB WHERE RETRIES_ = 0")).isZero();
        assertThat(dueSince).as("jobs still waiting").isEmpty();
        assertThat(longestWait).isLessThan(LOCK_TIME.plus(LOOKS_AT_LEAST_EVERY));
    }

    private static void requireAgreement(ServerOfTheBuild server) {
        try (var application = new AnnotationConfigApplicationContext()) {
            var dataSource = new DriverManagerDataSource(server.url(), server.user(), server.password());
            application.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(dataSource));
            application.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
            application.registerBean(Clock.class, Clock::systemUTC);
            application.register(Reconciliation.class, LedgerCheck.class);
            application.refresh();
            assertThat(application.getBean(Reconciliation.class).reconcile().differences())
                    .isEmpty();
            assertThat(application.getBean(LedgerCheck.class).differences()).isEmpty();
        }
    }

    /** Departments that are late: the engine has to tell those above, while nodes come and go. */
    private void somethingIsDue(JdbcClient jdbc) {
        var jobs = jdbc.sql("""
                        SELECT ID_ FROM ACT_RU_JOB WHERE HANDLER_CFG_ LIKE 'boundaryEvent_opinionLate%'
                            AND LOCK_OWNER_ IS NULL ORDER BY CREATE_TIME_ DESC LIMIT 3
                        """).query(String.class).list();
        jobs.forEach(job -> {
            jdbc.sql("UPDATE ACT_RU_JOB SET DUEDATE_ = '2023-01-02 00:00:00', REV_ = REV_ + 1 WHERE ID_ = ?")
                    .param(job)
                    .update();
            dueSince.put(job, Instant.now());
        });
    }

    private void watch(JdbcClient jdbc, Duration time) throws InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        do {
            var waiting = new HashSet<>(
                    jdbc.sql("SELECT ID_ FROM ACT_RU_JOB").query(String.class).list());
            for (var job : List.copyOf(dueSince.keySet())) {
                var waited = Duration.between(dueSince.get(job), Instant.now());
                if (!waiting.contains(job)) {
                    dueSince.remove(job);
                }
                longestWait = waited.compareTo(longestWait) > 0 ? waited : longestWait;
            }
            TimeUnit.MILLISECONDS.sleep(250);
        } while (System.nanoTime() < end);
    }

    private static long count(JdbcClient jdbc, String of) {
        return jdbc.sql("SELECT COUNT(*) FROM " + of).query(Long.class).single();
    }

    private static int[] freePorts() throws IOException {
        try (var one = new ServerSocket(0);
                var two = new ServerSocket(0);
                var three = new ServerSocket(0)) {
            return new int[] {one.getLocalPort(), two.getLocalPort(), three.getLocalPort()};
        }
    }

    /** Production's own configuration, with other addresses. */
    private static Process nginx(int... ports) throws IOException {
        var folder = FOLDER.resolve("nginx");
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        var configuration = Files.readString(Path.of("src/main/docker/nginx.conf"), UTF_8)
                .replace("yanzhen-1:8080", "127.0.0.1:" + ports[0])
                .replace("yanzhen-2:8080", "127.0.0.1:" + ports[1])
                .replace("keycloak:8080", "127.0.0.1:9")
                .replace("listen 8080", "listen 127.0.0.1:" + ports[2])
                .replace("/tmp/nginx", folder + "/nginx");
        Files.writeString(folder.resolve("nginx.conf"), configuration, UTF_8);
        return new ProcessBuilder(
                        NGINX.toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString(),
                        "-g",
                        "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
    }

    @FormatMethod
    private static void figure(String text, Object... values) {
        System.out.printf(text + "%n", values);
    }
}
