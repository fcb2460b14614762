package org.yanzhen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.engine.Directory;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** In whose hands a task may be put, whichever door is taken: whoever could have taken it, and nobody loses it. */
@ApplicationTest
class HandsTest {

    private static final String REST = "/engine-rest";
    private static final String WEBAPPS = "/camunda/api/engine/engine/default";

    @Autowired
    Scene scene;

    @Autowired
    Directory directory;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    private Person person(String user) {
        return Person.of(scene, directory, user);
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEBAPPS})
    void anAdministratorReassignsOnlyToWhoCouldHaveClaimedIt(String door) {
        var task = scene.proposed().task("checkProposal");
        var administrator = person("administrator");

        for (var refused : Map.of(
                        "nobody-of-this-name", "没有“nobody-of-this-name”这个人",
                        "finance-1", "不在可以签收这项任务的人员之列",
                        "administrator", "不办理业务任务",
                        "auditor-1", "不办理业务任务")
                .entrySet()) {
            var answer = assign(administrator, door, task, "\"" + refused.getKey() + "\"");
            assertThat(answer.statusCode())
                    .as(refused.getKey() + ": " + answer.body())
                    .isEqualTo(409);
            assertThat(answer.body()).contains(refused.getValue());
            assertThat(assignee(task)).isNull();
        }

        assertThat(assign(administrator, door, task, "\"party-office-2\"").statusCode())
                .isEqualTo(204);
        assertThat(assignee(task)).isEqualTo("party-office-2");
        assertThat(scene.as("party-office-2").get("/api/tasks/" + task).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEBAPPS})
    void anAdministratorPutsATaskBackWhereAllCanTakeIt(String door) {
        var task = scene.proposed().task("checkProposal");
        assertThat(scene.as("party-office-1")
                        .post("/api/tasks/" + task + "/claim", Map.of())
                        .status())
                .isEqualTo(204);

        assertThat(assign(person("administrator"), door, task, "null").statusCode())
                .isEqualTo(204);

        assertThat(assignee(task)).isNull();
        assertThat(scene.as("party-office-2")
                        .post("/api/tasks/" + task + "/claim", Map.of())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whatIsOnePersonsAloneIsNotGivenBack() {
        var round = scene.submittedRound().open();
        var entry = round.applies("长者食堂改造提升", "50000.00");
        round.closed().eligible(entry);
        var expert = round.experts().get(0);
        var declaration = round.task(expert, round.id(), "declareInterests");
        isKept(expert, declaration);

        round.nobodyIsPartial();
        var scorer = round.scorersOf(entry).get(0);
        isKept(scorer, round.task(scorer, entry.id(), "scoreApplication"));
    }

    private void isKept(String expert, String task) {
        var self = person(expert);
        for (var answer : List.of(
                self.send("POST", "/api/tasks/" + task + "/give-back", "{}"),
                self.send("POST", REST + "/task/" + task + "/unclaim", "{}"),
                self.send("POST", WEBAPPS + "/task/" + task + "/unclaim", "{}"),
                assign(self, WEBAPPS, task, "null"),
                assign(person("administrator"), REST, task, "null"),
                assign(person("administrator"), WEBAPPS, task, "null"))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
            assertThat(answer.body()).contains("只分派给了一个人", "告知党建办");
        }
        assertThat(assignee(task)).isEqualTo(expert);
        assertThat(scene.as(expert).get("/api/tasks").body()).contains(task);
        assertThat(scene.as(expert).get("/tasks/" + task).body()).doesNotContain("/give-back");
    }

    /** The task stays with the group, whoever comes into it again; the person has other groups. */
    @Test
    void whatMembersOfADeletedGroupHaveInHandIsGivenBack() {
        var play = scene.proposed();
        play.does("party-office-1", "checkProposal", Map.of("outcome", "RETURN", "remarks", "请补充预算依据。"));
        var task = play.taskOf(play.secretary(), "reviseProposal");
        assertThat(scene.as(play.secretary())
                        .post("/api/tasks/" + task + "/claim", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(assignee(task)).isEqualTo(play.secretary());

        identity.deleteGroup(Role.SECRETARY.groupFor(play.community()));

        assertThat(assignee(task)).isNull();
        assertThat(directory.groupsOf(new UserId(play.secretary()))).containsExactly(Role.SECRETARY.group());
    }

    @Test
    void whatOthersCouldTakeIsOfferedToBeGivenBack() {
        var task = scene.proposed().task("checkProposal");
        scene.as("party-office-1").post("/api/tasks/" + task + "/claim", Map.of());

        assertThat(scene.as("party-office-1").get("/tasks/" + task).body()).contains("/give-back");
    }

    private static HttpResponse<String> assign(Person who, String door, String task, String user) {
        return who.send("POST", door + "/task/" + task + "/assignee", "{\"userId\": " + user + "}");
    }

    private String assignee(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }
}
