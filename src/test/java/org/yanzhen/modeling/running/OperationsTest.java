package org.yanzhen.modeling.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.Refused.assertRefused;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.modeling.running.Instances.Activity;
import org.yanzhen.modeling.running.Instances.Row;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;
import org.yanzhen.testing.StatementCounts;

/** An administrator sees what runs, where it stands and what hinders it, and moves it; nobody else does. */
@ApplicationTest
class OperationsTest {

    @Autowired
    Scene scene;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TrustedEngine trusted;

    @Autowired
    Instances instances;

    @Autowired
    Versions versions;

    @Autowired
    InstanceMigrations migrations;

    @Autowired
    Clock clock;

    @Autowired
    StatementCounts counts;

    private Moving process;
    private Date dueAt;

    @BeforeEach
    void aProcess() {
        process = Moving.unique(engine, trusted);
        dueAt = Date.from(clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(5)));
    }

    @AfterEach
    void nothingIsLeft() {
        process.remove();
    }

    @Test
    void everyNumberIsTheLengthOfTheListBehindIt() {
        var first = process.first();
        for (var number = 0; number < 25; number++) {
            var instance = process.start(dueAt);
            if (number % 5 == 0) {
                process.complete(instance, Moving.READ);
            }
        }
        process.second();

        assertThat(versions.of(process.key()))
                .extracting(Versions.Version::number, Versions.Version::running)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(2, 0), org.assertj.core.api.Assertions.tuple(1, 25));
        assertThat(instances.activities(first))
                .containsExactly(new Activity(Moving.READ, "阅读", 20, 0), new Activity(Moving.SIGN, "签字", 5, 0));
        assertThat(instances.running(first, Moving.SIGN, null).rows())
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.at()).containsExactly("签字"));
        var page = instances.running(first, null, null);
        assertThat(page.rows()).hasSize(Slice.SIZE);
        assertThat(instances.running(first, null, page.next()).rows())
                .hasSize(5)
                .extracting(Row::instance)
                .doesNotContainAnyElementsOf(
                        page.rows().stream().map(Row::instance).toList());
        assertThat(page.rows().get(0).title()).isEqualTo("口袋公园");
    }

    @Test
    void howMuchRunsDoesNotMatterToTheDatabase() {
        process.first();
        process.start(dueAt);
        var list = "/models/" + process.key() + "/instances";
        var few = statements(list);
        var library = statements("/models");
        for (var number = 1; number < Slice.SIZE; number++) {
            process.start(dueAt);
        }

        assertThat(statements(list)).isLessThanOrEqualTo(few);
        assertThat(statements("/models")).isLessThanOrEqualTo(library);
    }

    private int statements(String page) {
        return counts.of(scene, "administrator", page, 0).size();
    }

    @Test
    void whatFailedIsSeenWithItsReasonAndTriedAgain() {
        var definition = process.deploy(
                Bpmn.createExecutableProcess(process.key())
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .camundaAsyncAfter()
                        .userTask(Moving.READ)
                        .camundaCandidateGroups("${notYetKnown}")
                        .endEvent()
                        .done(),
                "一");
        var instance = process.start(dueAt);
        fail(instance);

        var incident = instances.incidents(definition, null, null).rows().get(0);
        assertThat(incident.instance()).isEqualTo(instance);
        assertThat(incident.message()).contains("notYetKnown");
        assertThat(versions.of(process.key()).get(0).incidents()).isOne();

        var answer = submit(
                "administrator", "/models/" + process.key() + "/incidents/" + incident.id() + "/retry", "version=1");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(instances.incidents(definition, null, null).rows()).isEmpty();
        trusted.run(() -> engine.getRuntimeService().setVariable(instance, "notYetKnown", "readers"));
        engine.getManagementService().executeJob(job(instance));
        assertThat(process.waitsAt(instance)).containsExactly(Moving.READ);
        assertRefused("incident-not-retriable", () -> instances.retry(process.key(), incident.id()));
    }

    private void fail(String instance) {
        while (engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .withRetriesLeft()
                        .count()
                > 0) {
            try {
                engine.getManagementService().executeJob(job(instance));
            } catch (RuntimeException failed) {
                assertThat(failed).hasMessageContaining("notYetKnown");
            }
        }
    }

    private String job(String instance) {
        return trusted.call(() -> engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
    }

    @Test
    void aTimerThatShouldHaveGoneOffIsStuck() {
        var definition = process.first();
        var late = process.start(Date.from(clock.instant().minus(Duration.ofHours(1))));
        process.start(dueAt);

        assertThat(instances.stuck(definition, null).rows()).singleElement().satisfies(timer -> {
            assertThat(timer.instance()).isEqualTo(late);
            assertThat(timer.at()).isEqualTo("到期");
        });
        assertThat(versions.of(process.key()).get(0).stuck()).isOne();
    }

    @Test
    void whatMayBeAboutAPersonIsMasked() {
        process.first();
        var instance = process.start(dueAt);

        var page = scene.as("administrator").get("/models/" + process.key() + "/instances/" + instance);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("phone").doesNotContain("13900000000").contains("口袋公园");
    }

    @Test
    void thePathOfAnInstanceIsDrawn() {
        process.first();
        var instance = process.start(dueAt);
        process.complete(instance, Moving.READ);

        var diagram = scene.as("administrator")
                .get("/api/models/" + process.key() + "/instances/" + instance + "/diagram")
                .json();

        assertThat(diagram.path("active").toString()).isEqualTo("[\"" + Moving.SIGN + "\"]");
        assertThat(diagram.path("passed").toString()).contains(Moving.READ);
        assertThat(diagram.path("xml").asText()).contains(Moving.SIGN);
    }

    @Test
    void theWholeWayOverThePages() {
        process.first();
        var instance = process.start(dueAt);
        process.second();
        var at = "/models/" + process.key();

        assertThat(scene.as("administrator").get(at + "/instances?version=1").body())
                .contains("口袋公园")
                .contains("迁移到最新版本");
        assertThat(scene.as("administrator")
                        .get("/api" + at + "/heat?version=1")
                        .json()
                        .path("activities")
                        .toString())
                .contains("\"name\":\"阅读\",\"running\":1");
        assertThat(submit("administrator", at + "/migrations", "from=1&to=2").status())
                .isEqualTo(302);
        var id = migrations.of(process.key(), null).rows().get(0).id();
        var migration = at + "/migrations/" + id;
        assertThat(scene.as("administrator").get(migration).body())
                .contains("环节对应")
                .contains("没有试");
        assertThat(submit(
                                "administrator",
                                migration + "/plan",
                                "version=0&to.%s=%s&to.%s=%s"
                                        .formatted(Moving.READ, Moving.READ, Moving.SIGN, Moving.SIGN))
                        .status())
                .isEqualTo(302);
        assertThat(scene.as("administrator")
                        .post("/api" + migration + "/attempts", Map.of())
                        .json()
                        .path("possible")
                        .asInt())
                .isOne();
        assertThat(submit("administrator", migration + "/start", "version=1").status())
                .isEqualTo(302);
        assertThat(scene.as("administrator").get(migration).body()).contains("等待迁移");
        var started = migrations.get(process.key(), id);
        assertThat(startedBy(started)).isEqualTo("administrator");
        process.batch(started);

        var over = scene.as("administrator").get("/api" + migration).json();
        assertThat(over.path("state").asText()).isEqualTo("OVER");
        assertThat(over.path("moved").asInt()).isOne();
        assertThat(scene.as("administrator").get(migration + "?outcome=MOVED").body())
                .contains("口袋公园");
        assertThat(scene.as("administrator").get(at + "/migrations").body()).contains("从第 1 版迁移到第 2 版");
        assertThat(process.versionOf(instance)).isEqualTo(2);
    }

    private String startedBy(Migration migration) {
        return trusted.call(() -> engine.getManagementService()
                .createBatchQuery()
                .batchId(migration.batch())
                .singleResult()
                .getCreateUserId());
    }

    @Test
    void nobodyElseSeesOrMovesAnything() {
        process.first();
        process.start(dueAt);
        process.second();
        var at = "/models/" + process.key();

        assertThat(scene.as("party-office-1").get(at + "/instances").status()).isEqualTo(403);
        assertThat(scene.as("auditor-1").get("/api" + at + "/heat?version=1").status())
                .isEqualTo(403);
        assertThat(submit("committee-1", at + "/migrations", "from=1&to=2").status())
                .isEqualTo(403);
        assertThat(scene.as("administrator")
                        .withoutToken(at + "/migrations?from=1&to=2", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(scene.as("administrator")
                        .post("/engine-rest/migration/generate", Map.of())
                        .isRefusal())
                .as("the engine's own way stays closed")
                .isTrue();
        assertThat(migrations.of(process.key(), null).rows()).isEmpty();
    }

    private Answer submit(String user, String path, String form) {
        return scene.as(user).send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    }
}
