package org.yanzhen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Play;
import org.yanzhen.testing.Scene;

/** A secretary sees and touches only their community, whichever door they try. */
@ApplicationTest
class AccessTest {

    private static final String FOREIGNER = "guihua-secretary";

    @Autowired
    Scene scene;

    private Play reporting() {
        return scene.proposed().approved().until(LocalDate.of(2023, 3, 27));
    }

    @Test
    void aForeignSecretaryReadsNothingInThePortal() {
        var play = reporting();
        var foreigner = scene.as(FOREIGNER);

        for (var path : List.of(
                "/api/projects/" + play.id(),
                "/projects/" + play.id(),
                "/projects/" + play.id() + "/file.pdf",
                "/api/projects/" + play.id() + "/changes/new",
                "/api/projects/" + play.id() + "/interventions/new",
                "/api/subjects/" + play.id() + "/attachments",
                "/api/tasks/" + play.task("reportQuarter"))) {
            var answer = foreigner.get(path);
            assertThat(answer.status()).as(path + ": " + answer.body()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain(play.file().project().title());
        }
        assertThat(foreigner.get("/api/projects?year=2023").body()).doesNotContain(play.id());
        assertThat(foreigner
                        .get("/api/tasks?community=" + play.community())
                        .json()
                        .path("rows"))
                .isEmpty();
    }

    @Test
    void aForeignSecretaryChangesNothingInThePortal() {
        var play = reporting();
        var task = play.task("reportQuarter");
        var foreigner = scene.as(FOREIGNER);

        assertThat(play.asks(FOREIGNER, "withdrawal", Map.of("reason", "撤回。")).status())
                .isEqualTo(403);
        assertThat(play.asks(FOREIGNER, "changes", Scene.proposal()).status()).isEqualTo(403);
        assertThat(play.asks(FOREIGNER, "interventions", Map.of("kind", "TERMINATE", "reason", "终止。"))
                        .status())
                .isEqualTo(403);
        assertThat(play.asks(FOREIGNER, "acceptance", Map.of()).status()).isEqualTo(403);
        assertThat(foreigner.post("/api/tasks/" + task + "/claim", Map.of()).status())
                .isEqualTo(403);
        assertThat(foreigner
                        .post("/api/tasks/" + task + "/complete", Play.report(100))
                        .status())
                .isEqualTo(403);
        assertThat(play.waitingFor()).containsExactly("reportQuarter");
    }

    @Test
    void aForeignSecretaryFindsNothingInTheEngine() {
        var play = reporting();
        var task = play.task("reportQuarter");
        var foreigner = Machine.of(scene, FOREIGNER);

        assertThat(foreigner
                        .get("/task?processInstanceBusinessKey=" + play.id())
                        .getBody())
                .isEqualTo("[]");
        assertThat(foreigner.get("/task/" + task).getStatusCode().value()).isIn(403, 404);
        assertThat(foreigner
                        .get("/task/" + task + "/form-variables")
                        .getStatusCode()
                        .value())
                .isIn(403, 404);
        assertThat(foreigner.get("/task/" + task + "/variables").getStatusCode().value())
                .isIn(403, 404);
        for (var list : List.of("/history/task", "/variable-instance", "/process-instance")) {
            assertThat(foreigner.get(list).getStatusCode().value()).as(list).isEqualTo(403);
        }
        for (var deed : List.of("claim", "complete", "submit-form", "resolve", "delegate", "assignee", "bpmnError")) {
            var answer = foreigner.post("/task/" + task + "/" + deed, Map.of("userId", FOREIGNER, "errorCode", "x"));
            assertThat(answer.getStatusCode().value())
                    .as(deed + ": " + answer.getBody())
                    .isIn(403, 404);
        }
        assertThat(play.waitingFor()).containsExactly("reportQuarter");
    }

    @Test
    void peopleOfTheBusinessStartNothingAndChangeNoVariablesInTheEngine() {
        var play = reporting();
        var secretary = Machine.of(scene, play.secretary());
        var instance = play.instances().get(0).getId();

        assertThat(secretary
                        .post("/process-definition/key/projectLifecycle/start", Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(secretary
                        .post(
                                "/process-instance/" + instance + "/variables",
                                Map.of("modifications", Map.of("approved", Map.of("value", true))))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(secretary
                        .post("/message", Map.of("messageName", "project.ended", "businessKey", play.id(), "all", true))
                        .getStatusCode()
                        .value())
                .isIn(403, 409);
        assertThat(secretary.get("/user").getBody()).doesNotContain("party-office", "administrator");
        assertThat(play.instances()).isNotEmpty();
    }

    @Test
    void whoIsNotLoggedInGetsNothing() {
        var play = reporting();
        var stranger = scene.stranger();

        for (var path : List.of(
                "/api/me",
                "/api/projects/" + play.id(),
                "/api/tasks",
                "/engine-rest/task",
                "/camunda/api/engine/engine/default/task",
                "/actuator/env")) {
            assertThat(stranger.get(path).status()).as(path).isIn(401, 404);
        }
        assertThat(stranger.post("/api/drafts", Map.of("community", "guihua", "year", 2023))
                        .status())
                .isIn(401, 403);
    }

    @Test
    void everybodySeesTheBoardButOnlyThoseConcernedSeeTheFile() {
        var play = reporting();

        for (var user : List.of(FOREIGNER, "expert-1", "finance-1", "auditor-1", "committee-1", "housing-1")) {
            assertThat(scene.as(user).get("/board").status()).as(user).isEqualTo(200);
        }
        assertThat(scene.as("auditor-1").get("/projects/" + play.id()).status()).isEqualTo(200);
        assertThat(scene.as("housing-1").get("/projects/" + play.id()).status()).isEqualTo(200); // gave an opinion
        assertThat(scene.as("finance-1").get("/projects/" + play.id()).status()).isEqualTo(403);
        assertThat(scene.as("expert-1").get("/projects/" + play.id()).status()).isEqualTo(403);
    }

    @Test
    void withoutTheTokenOfThePageNothingIsSent() {
        var community = scene.community();
        var secretary = scene.as(community + "-secretary");

        var answer = secretary.withoutToken("/api/drafts", Map.of("community", community, "year", 2023));

        assertThat(answer.status()).isEqualTo(403);
    }
}
