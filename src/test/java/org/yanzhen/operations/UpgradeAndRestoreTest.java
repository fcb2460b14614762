package org.yanzhen.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.UncategorizedSQLException;
import org.yanzhen.demo.Visitor;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Play;
import org.yanzhen.testing.RoundPlay;
import org.yanzhen.testing.Scene;

/**
 * An installation of the previous version is upgraded and used; a backup is taken while people work, then the machine
 * dies. On an empty database the backup becomes an installation that goes on where the other ended.
 */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeAndRestoreTest {

    private static final String UPGRADED = "yanzhen_upgraded";
    private static final String RESTORED = "yanzhen_restored";

    private static final String SECRETARY = PreviousVersion.PROJECTS_COMMUNITY + "-secretary";
    private static final String OFFICE = "party-office-1";

    /** Rare characters in its name. */
    private static final String FILE = "𠮷祥小区会议纪要😀.txt";

    private static final byte[] CONTENT = "会议一致同意𠮷祥小区加装电梯。".getBytes(UTF_8);

    private static final Pattern NUMBER = Pattern.compile("报障编号 ([0-9a-f]{32})");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    Flyway migrations;

    private @Nullable Installation installation;
    private String draft = "";

    @BeforeAll
    void upgradeUseBackUpDieAndRestore() {
        var server = TestServer.of(database);
        PreviousVersion.write(server, UPGRADED, migrations);
        installation = new Installation(server);
        installation.startOn(UPGRADED);
        requireUpgraded();
        work();

        var backup = Path.of("target", "operations", "backup.sql");
        server.dump(UPGRADED, backup);
        installation.kill();
        server.createEmpty(RESTORED);
        server.read(backup, RESTORED);
        installation.startOn(RESTORED);
    }

    @AfterAll
    void nothingIsLeft() {
        if (installation != null) {
            installation.close();
        }
    }

    /** Whatever the previous version left under way goes on. */
    private void requireUpgraded() {
        var upgraded = installation();
        PreviousVersion.lendPasswords(upgraded.database());
        assertThat(Flyway.configure()
                        .configuration(migrations.getConfiguration())
                        .dataSource(upgraded.database().getDataSource())
                        .load()
                        .info()
                        .pending())
                .isEmpty();

        // Who had not been told that the first quarter is green is told now.
        await().untilAsserted(() -> assertThat(upgraded.database()
                        .queryForList("SELECT recipient FROM message WHERE code = 'quarter-lit'", String.class))
                .contains(SECRETARY));

        // The last two experts score, and the ranking is there.
        for (var expert : List.of("scene-expert-2", "scene-expert-4")) {
            upgraded.does(expert, "scoreApplication", PreviousVersion.UNSCORED, RoundPlay.score(8, 16));
        }
        assertThat(upgraded.tasks(OFFICE, "recommendAwards", PreviousVersion.ROUND))
                .hasSize(1);

        // In June the window of the second quarter opens by itself.
        upgraded.moveClockTo(LocalDate.of(2023, 6, 19));
        assertThat(upgraded.tasks(SECRETARY, "reportQuarter", PreviousVersion.PROJECT))
                .hasSize(1);

        assertThat(contentOf(OFFICE, PreviousVersion.SCORED)).asString().startsWith("%PDF");
        upgraded.requireConsistency();
    }

    private void work() {
        draft = installation()
                .as(SECRETARY)
                .post("/api/drafts", Map.of("community", PreviousVersion.PROJECTS_COMMUNITY, "year", 2023))
                .json()
                .path("id")
                .asText();
        var answer = installation().as(SECRETARY).upload("/api/subjects/" + draft + "/attachments", FILE, CONTENT);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void whoWasLoggedInStillIs() {
        var me = installation().as(SECRETARY).get("/api/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().path("id").asText()).isEqualTo(SECRETARY);
    }

    @Test
    void attachmentsOpenWithTheirNames() {
        assertThat(attachment(SECRETARY, draft).path("name").asText()).isEqualTo(FILE);
        assertThat(contentOf(SECRETARY, draft)).isEqualTo(CONTENT);
    }

    @Test
    void postingsStillCannotBeChanged() {
        assertThatThrownBy(() -> installation().database().update("UPDATE posting SET amount = 0"))
                .isInstanceOf(UncategorizedSQLException.class)
                .hasMessageContaining("Postings are never changed");
    }

    @Test
    void whatHappenedBeforeIsInTheJournalInItsOrderAndStaysThere() {
        requireCopied("journal_entry WHERE project = ?", PreviousVersion.PROJECT);
        requireCopied("award_journal_entry WHERE award = ?", PreviousVersion.AWARD);
        requireCopied("competition_journal_entry WHERE round = ?", PreviousVersion.ROUND);
        requireCopied("competition_journal_entry WHERE application = ?", PreviousVersion.SCORED);

        assertThat(Map.of(
                        "/projects/" + PreviousVersion.PROJECT, "党工委审定：同意立项",
                        "/awards/" + PreviousVersion.AWARD, "开出第 1 期付款单",
                        "/competitions/" + PreviousVersion.ROUND, "审批：批准",
                        "/applications/" + PreviousVersion.SCORED, "规则核查：全部符合"))
                .allSatisfy((page, line) ->
                        assertThat(installation().as(OFFICE).get(page).body()).contains(line));
        assertThatThrownBy(() -> installation().database().update("UPDATE journal SET text = ''"))
                .isInstanceOf(UncategorizedSQLException.class)
                .hasMessageContaining("The journal is never changed");
    }

    /** @param before the lines of the version before */
    private void requireCopied(String before, String subject) {
        var said = "SELECT event, outcome, scope, text, done_by, done_at FROM ";
        var old = installation().database().queryForList(said + before + " ORDER BY id", subject);
        assertThat(old).isNotEmpty();
        assertThat(installation()
                        .database()
                        .queryForList(said + "journal WHERE ? IN (subject, parent) ORDER BY id", subject)
                        .subList(0, old.size()))
                .isEqualTo(old);
    }

    @Test
    @Order(1) // what is measured of the engine's work is there once it has worked
    void everythingGoesOn() {
        var restored = installation();

        restored.does(
                "finance-1",
                "registerPayment",
                PreviousVersion.AWARD,
                Map.of("bankReference", "BANK-2023-0619", "paidOn", "2023-06-19"));
        restored.does(
                OFFICE,
                "recommendAwards",
                PreviousVersion.ROUND,
                Map.of("awards", RoundPlay.awards("50000.00", "0.00")));
        restored.does(SECRETARY, "reportQuarter", PreviousVersion.PROJECT, Play.report(60));
        restored.moveClockTo(LocalDate.of(2023, 9, 18));

        assertThat(restored.tasks("committee-1", "decideAwards", PreviousVersion.ROUND))
                .hasSize(1);
        assertThat(restored.tasks(SECRETARY, "reportQuarter", PreviousVersion.PROJECT))
                .hasSize(1);
        assertThat(restored.database()
                        .queryForObject(
                                "SELECT SUM(paid) FROM tranche WHERE award = ?", String.class, PreviousVersion.AWARD))
                .isEqualTo("48000.00");
        await().untilAsserted(() -> assertThat(restored.database()
                        .queryForObject(
                                "SELECT COUNT(*) FROM EVENT_PUBLICATION WHERE completion_date IS NULL", Integer.class))
                .isZero());
        assertThat(restored.database().queryForObject("SELECT COUNT(*) FROM ACT_RU_INCIDENT", Integer.class))
                .isZero();
        restored.requireConsistency();
    }

    @Test
    void itIsReadyAndSaysWhyOnlyInside() {
        var inside = Visitor.stranger(installation().watching());
        var front = Visitor.stranger(installation().address());

        var health = inside.get("/actuator/health").json();
        assertThat(health.path("status").asText()).isEqualTo("UP");
        assertThat(health.path("components")
                        .path("engine")
                        .path("details")
                        .path("jobs")
                        .asText())
                .isEqualTo("done");
        assertThat(inside.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(front.get("/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(front.get("/livez").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void figuresAreForTheInsideAndTheVersionForAdministrators() {
        var inside = Visitor.stranger(installation().watching());

        assertThat(installation()
                        .as("administrator")
                        .get("/actuator/prometheus")
                        .status())
                .isIn(403, 404);
        assertThat(figures()).contains("yanzhen_tasks_open{");
        assertThat(inside.get("/actuator/info").status()).isEqualTo(401);
        assertThat(info(OFFICE).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(info("administrator").getBody()).contains("\"version\"");
        assertThat(inside.get("/actuator/env").status()).isNotEqualTo(200);
    }

    @Test
    void theDashboardAndTheAlertsAskForWhatThereIs() {
        await().untilAsserted(() -> assertThat(figures()).contains("yanzhen_engine_work"));
        var figures = figures();

        assertThat(WatchFiles.metrics()).isNotEmpty().allSatisfy(metric -> assertThat(figures)
                .containsPattern("(?m)^" + metric + "[ {]"));
    }

    @Test
    void everyLineOfTheLogIsForMachinesAndAFailureIsFoundByItsNumber() {
        installation().database().execute("RENAME TABLE star_rating TO star_rating_gone");
        var page = installation().as(OFFICE).get("/ratings");
        installation().database().execute("RENAME TABLE star_rating_gone TO star_rating");

        assertThat(page.status()).isEqualTo(500);
        var number = NUMBER.matcher(page.body());
        assertThat(number.find()).as(page.body()).isTrue();
        var lines = installation().logLines().stream()
                .map(UpgradeAndRestoreTest::json)
                .toList();
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.path("traceId").asText()).isEqualTo(number.group(1));
            assertThat(line.path("message").asText()).startsWith("unforeseen failure");
            assertThat(line.path("error").path("stack_trace").asText()).contains("org.yanzhen.ratings");
        });
    }

    private String figures() {
        return String.valueOf(
                new TestRestTemplate().getForObject(installation().watching() + "/actuator/prometheus", String.class));
    }

    private ResponseEntity<String> info(String user) {
        return new TestRestTemplate()
                .withBasicAuth(user, Scene.PASSWORD)
                .getForEntity(installation().watching() + "/actuator/info", String.class);
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException("This is no JSON: " + line, e);
        }
    }

    private JsonNode attachment(String user, String subject) {
        return installation()
                .as(user)
                .get("/api/subjects/" + subject + "/attachments")
                .json()
                .path("attachments")
                .path(0);
    }

    private byte[] contentOf(String user, String subject) {
        return installation()
                .as(user)
                .download(attachment(user, subject).path("url").asText())
                .body();
    }

    private Installation installation() {
        return Objects.requireNonNull(installation);
    }
}
