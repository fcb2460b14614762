package org.yanzhen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** 演练时钟 goes where an administrator sends it, and only forwards. */
@ApplicationTest
class RehearsalClockTest {

    @Autowired
    Scene scene;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    TrustedEngine trusted;

    @Test
    void whatIsDueOnTheWayHappensAtItsOwnTime() {
        var play = scene.proposed().accepted();
        var timers = trusted.call(() -> play.instances().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .map(Job::getDuedate)
                .sorted()
                .toList());
        assertThat(timers).isNotEmpty();
        var first = timers.get(0).toInstant();
        var target = LocalDate.of(2023, 2, 28);

        var answer = scene.as("administrator").post("/api/demo/clock", Map.of("day", target.toString()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(scene.today()).isEqualTo(target);
        var wentOff = trusted.call(() -> play.instances().stream()
                .flatMap(instance -> history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityType("boundaryTimer")
                        .list()
                        .stream())
                .map(HistoricActivityInstance::getEndTime)
                .sorted()
                .toList());
        assertThat(wentOff).isNotEmpty();
        assertThat(wentOff.get(0).toInstant()).isBetween(first, first.plus(Duration.ofHours(1)));
    }

    @Test
    void itNeverGoesBackwards() {
        scene.today(LocalDate.of(2023, 3, 1));

        var answer = scene.as("administrator").post("/api/demo/clock", Map.of("day", "2023-02-28"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).contains("演练时钟只能往后拨");
        assertThat(scene.today()).isEqualTo(LocalDate.of(2023, 3, 1));
    }

    @Test
    void nobodyButAnAdministratorMovesIt() {
        scene.today(LocalDate.of(2023, 3, 1));

        for (var user : List.of("guihua-secretary", "party-office-1", "committee-1", "auditor-1")) {
            assertThat(scene.as(user)
                            .post("/api/demo/clock", Map.of("day", "2023-06-01"))
                            .status())
                    .as(user)
                    .isEqualTo(403);
            assertThat(scene.as(user).get("/clock").status()).as(user).isEqualTo(403);
        }
        assertThat(scene.stranger()
                        .post("/api/demo/clock", Map.of("day", "2023-06-01"))
                        .status())
                .isIn(401, 403);
        assertThat(scene.today()).isEqualTo(LocalDate.of(2023, 3, 1));
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        scene.today(LocalDate.of(2023, 3, 1));

        for (var body : List.of(Map.of("day", "2023-02-30"), Map.of("day", "明天"), Map.of("tag", "2023-03-02"))) {
            var answer = scene.as("administrator").post("/api/demo/clock", body);
            assertThat(answer.status()).as(body + ": " + answer.body()).isEqualTo(400);
        }
        assertThat(scene.today()).isEqualTo(LocalDate.of(2023, 3, 1));
    }
}
