package org.yanzhen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.demo.Visitor;
import org.yanzhen.engine.Directory;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Play;
import org.yanzhen.testing.Scene;

/** Ways round the forms and the aggregates that the engine would offer, and that are closed in both of its doors. */
@ApplicationTest
@TestInstance(Lifecycle.PER_CLASS) // nothing of all this changes anything, so one project is enough
class ClosedDoorsTest {

    private static final String VARIABLE = "{\"modifications\": {\"approved\": {\"value\": true}}}";

    @Autowired
    Scene scene;

    @Autowired
    Directory directory;

    @Autowired
    RuntimeService runtime;

    @Autowired
    FilterService filters;

    private final Map<String, Person> people = new HashMap<>();
    private @Nullable Play proposed;

    private Person person(String user) {
        return people.computeIfAbsent(user, name -> Person.of(scene, directory, name));
    }

    private Play proposed() {
        var play = proposed == null ? scene.proposed() : proposed;
        proposed = play;
        return play;
    }

    /** As a Tasklist that stood open while its owner logged in again elsewhere, and asks for its list by itself. */
    @Test
    void aPageWithoutTheTokenOfThisSessionIsRefusedAndEndsNoSession() {
        var official = Visitor.logIn(scene.address(), "party-office-1", Scene.PASSWORD);

        var refused = official.post("/camunda/api/engine/engine/default/task/count", Map.of());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("page-too-old");
        assertThat(official.get("/api/me").status()).isEqualTo(200);
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                        way("creating a user", "administrator", "/engine-rest", "POST", "/user/create", "{}"),
                        way("removing a user", "administrator", "/engine-rest", "DELETE", "/user/expert-9", ""),
                        way(
                                "another's password",
                                "administrator",
                                "/engine-rest",
                                "PUT",
                                "/user/expert-9/credentials",
                                "{}"),
                        way(
                                "joining a group",
                                "secretary",
                                "/camunda/api",
                                "PUT",
                                "/group/finance/members/finance-1",
                                "{}"),
                        both("a right of one's own", "administrator", "POST", "/authorization/create", "{\"type\": 1}"),
                        both("a tenant", "administrator", "POST", "/tenant/create", "{\"id\": \"x\"}"),
                        both(
                                "deploying without being administrator",
                                "party-office-1",
                                "POST",
                                "/deployment/create",
                                "{}"),
                        both("removing a deployment", "administrator", "DELETE", "/deployment/{task}?cascade=true", ""),
                        both(
                                "starting a process",
                                "party-office-1",
                                "POST",
                                "/process-definition/key/projectLifecycle/start",
                                "{}"),
                        both(
                                "moving a token",
                                "administrator",
                                "POST",
                                "/process-instance/{instance}/modification",
                                "{}"),
                        both("ending a process", "administrator", "DELETE", "/process-instance/{instance}", ""),
                        both(
                                "restarting a process",
                                "administrator",
                                "POST",
                                "/process-definition/{task}/restart",
                                "{}"),
                        both(
                                "a variable of the process",
                                "administrator",
                                "POST",
                                "/process-instance/{instance}/variables",
                                VARIABLE),
                        both(
                                "a variable of the process",
                                "party-office-1",
                                "POST",
                                "/process-instance/{instance}/variables",
                                VARIABLE),
                        both("a variable of the task", "party-office-1", "POST", "/task/{task}/variables", VARIABLE),
                        both(
                                "a variable of the task alone",
                                "party-office-1",
                                "POST",
                                "/task/{task}/localVariables",
                                VARIABLE),
                        both(
                                "one variable",
                                "party-office-1",
                                "PUT",
                                "/task/{task}/variables/approved",
                                "{\"value\": true}"),
                        both(
                                "a variable of an execution",
                                "party-office-1",
                                "POST",
                                "/execution/{instance}/localVariables",
                                VARIABLE),
                        both(
                                "a filter of one's own",
                                "party-office-1",
                                "POST",
                                "/filter/create",
                                "{\"resourceType\": \"Task\", \"name\": \"x\", \"query\": {\"assigneeExpression\": \"${1}\"}}"),
                        both(
                                "a filter of one's own",
                                "administrator",
                                "POST",
                                "/filter/create",
                                "{\"resourceType\": \"Task\", \"name\": \"x\", \"query\": {\"assigneeExpression\": \"${1}\"}}"),
                        both("a batch", "administrator", "POST", "/process-instance/delete", "{}"),
                        both("a migration", "administrator", "POST", "/migration/execute", "{}"),
                        both(
                                "a message",
                                "administrator",
                                "POST",
                                "/message",
                                "{\"messageName\": \"project.ended\", \"all\": true}"),
                        both("a signal", "administrator", "POST", "/signal", "{\"name\": \"x\"}"),
                        both("an external task", "party-office-1", "POST", "/external-task/fetchAndLock", "{}"),
                        both("a job before its time", "administrator", "POST", "/job/{task}/execute", ""),
                        both("another due date", "administrator", "PUT", "/job/{task}/duedate", "{}"),
                        both("a job's retries", "party-office-1", "PUT", "/job/{task}/retries", "{\"retries\": 3}"),
                        both(
                                "delegating",
                                "party-office-1",
                                "POST",
                                "/task/{task}/delegate",
                                "{\"userId\": \"finance-1\"}"),
                        both("resolving", "party-office-1", "POST", "/task/{task}/resolve", "{}"),
                        both("another name of the task", "party-office-1", "PUT", "/task/{task}", "{\"name\": \"x\"}"),
                        both(
                                "another candidate",
                                "party-office-1",
                                "POST",
                                "/task/{task}/identity-links",
                                "{\"userId\": \"finance-1\", \"type\": \"candidate\"}"),
                        both(
                                "a BPMN error",
                                "party-office-1",
                                "POST",
                                "/task/{task}/bpmnError",
                                "{\"errorCode\": \"x\"}"),
                        both("a task of one's own", "party-office-1", "POST", "/task/create", "{\"name\": \"x\"}"),
                        both(
                                "evaluating a decision",
                                "party-office-1",
                                "POST",
                                "/decision-definition/key/x/evaluate",
                                "{}"),
                        way(
                                "handing on",
                                "party-office-1",
                                "/engine-rest",
                                "POST",
                                "/task/{task}/assignee",
                                "{\"userId\": \"finance-1\"}"),
                        way("another engine", "administrator", "/engine-rest", "GET", "/engine/default/task", ""))
                .flatMap(List::stream);
    }

    private static List<Arguments> both(String what, String user, String method, String path, String body) {
        return Stream.of("/engine-rest", "/camunda/api")
                .flatMap(door -> way(what, user, door, method, path, body).stream())
                .toList();
    }

    private static List<Arguments> way(String what, String user, String door, String method, String path, String body) {
        return List.of(arguments(what, user, door, method, path, body));
    }

    @ParameterizedTest(name = "{0} by {1} through {2}")
    @MethodSource("ways")
    void isClosed(String what, String user, String door, String method, String path, String body) {
        var play = proposed();
        var instance = play.instances().get(0).getId();
        var before = runtime.getVariables(instance);
        var place = (door.equals("/engine-rest") ? door : door + "/engine/engine/default")
                + path.replace("{task}", play.task("checkProposal")).replace("{instance}", instance);

        var answer = person(user.equals("secretary") ? play.secretary() : user)
                .send(method, place, body.isEmpty() ? null : body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("role-required", "您的角色不能进行这项操作");
        assertThat(play.waitingFor()).containsExactly("checkProposal");
        assertThat(runtime.getVariables(instance)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aQueryWithAnExpressionIsNotEvaluated(String door) {
        var office = person("party-office-1");
        var expression = "{\"assigneeExpression\": \"${''.class.forName('java.lang.Runtime').name}\"}";
        var filter =
                filters.createTaskFilterQuery().filterName("全部").singleResult().getId();

        for (var path :
                List.of("/task", "/task/count", "/filter/" + filter + "/list", "/filter/" + filter + "/count")) {
            var answer = office.send("POST", door + path, expression);
            assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("java.lang");
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void aWorkerGivesATaskBackButToNobodyElse(String door) {
        var play = proposed();
        var task = door + "/task/" + play.task("checkProposal");
        var office = person("party-office-1");
        assertThat(office.send("POST", task + "/claim", "{\"userId\": \"party-office-1\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(office.send("POST", task + "/assignee", "{\"userId\": \"finance-1\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(office.send("POST", task + "/claim", "{\"userId\": \"finance-1\"}")
                        .statusCode())
                .isEqualTo(403);

        assertThat(office.send("POST", task + "/unclaim", "{}").statusCode()).isEqualTo(204);
    }

    static Stream<String> doors() {
        return Stream.of("/engine-rest", "/camunda/api/engine/engine/default");
    }

    @Test
    void cockpitAndAdminAreForAdministrators() {
        var office = person("party-office-1");

        for (var path : List.of(
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/engine/engine/default/process-instance",
                "/camunda/api/engine/engine/default/job")) {
            assertThat(office.send("GET", path, null).statusCode()).as(path).isEqualTo(403);
            assertThat(person("administrator").send("GET", path, null).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsNotInTheTableIsNotThere() {
        var administrator = person("administrator");

        for (var path : List.of("/nowhere", "/api/nowhere", "/projects/", "/notices/x/y/z", "/refused/x")) {
            assertThat(administrator.send("GET", path, null).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }
}
