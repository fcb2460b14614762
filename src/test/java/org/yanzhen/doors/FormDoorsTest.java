package org.yanzhen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.projects.Stage;
import org.yanzhen.shared.Money;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** The form is checked on the server, whichever way an answer comes. */
@ApplicationTest
class FormDoorsTest {

    @Autowired
    Scene scene;

    @Autowired
    RuntimeService runtime;

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void theEnginesApiRefusesWhatTheFormDoesNotAskFor(String way) {
        var play = scene.proposed();
        var task = play.task("checkProposal");
        var office = Machine.of(scene, "party-office-1");

        var undeclared = office.post(
                "/task/" + task + "/" + way, Machine.variables(Map.of("outcome", "ACCEPT", "stage", "RUNNING")));
        assertThat(undeclared.getStatusCode().value()).isEqualTo(400);
        assertThat(undeclared.getBody()).contains("表单里没有“stage”");
        var missing = office.post("/task/" + task + "/" + way, Machine.variables(Map.of()));
        assertThat(missing.getStatusCode().value()).isEqualTo(400);
        assertThat(missing.getBody()).contains("请填写");
        var notOffered = office.post("/task/" + task + "/" + way, Machine.variables(Map.of("outcome", "MAYBE")));
        assertThat(notOffered.getBody()).contains("没有“MAYBE”这个选项");
        assertThat(play.stage()).isEqualTo(Stage.UNDER_CHECK);

        assertThat(office.post("/task/" + task + "/" + way, Machine.variables(Map.of("outcome", "ACCEPT")))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();
        assertThat(play.stage()).isEqualTo(Stage.UNDER_OPINION);
    }

    /** Also a number of more digits than a reader of JSON takes, and typed values of the engine's API. */
    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void theEnginesApiRefusesWhatCannotBeReadAsOneAmount(String way) {
        var play = scene.proposed();
        play.does("party-office-1", "checkProposal", Map.of("outcome", "RETURN", "remarks", "请补充预算依据。"));
        var task = play.task("reviseProposal");
        var secretary = Machine.of(scene, play.secretary());

        for (var amount : List.of(
                "\"1e5\"",
                "\"12,50\"",
                "\"1万2\"",
                '"' + "9".repeat(1_900_000) + '"',
                "9".repeat(2_000),
                "1e5",
                "1E2",
                "1.0e3",
                "1e400",
                "1e-300")) {
            var answer = secretary.post("/task/" + task + "/" + way, proposal(amount));

            assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(400);
            assertThat(answer.getBody()).contains("一个数字");
        }
        assertThat(play.stage()).isEqualTo(Stage.RETURNED);
        assertThat(secretary
                        .post("/task/" + task + "/" + way, proposal("\"￥80,000.00\""))
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();
        assertThat(play.file().project().budgetTotal()).isEqualTo(Money.yuan(80_000));
    }

    private static Map<String, Object> proposal(String amount) {
        var typed = new LinkedHashMap<String, Object>();
        Scene.proposal().forEach((name, value) -> typed.put(name, Map.of("value", value)));
        typed.put(
                "milestones",
                json(new ObjectMapper()
                        .valueToTree(Scene.milestones(25, 25, 25, 25))
                        .toString()));
        typed.put("budget", json("[{\"item\": \"设计\", \"amount\": %s, \"source\": \"街道补助\"}]".formatted(amount)));
        return Map.of("variables", typed);
    }

    private static Map<String, String> json(String value) {
        return Map.of("type", "Json", "value", value);
    }

    @Test
    void whatPeopleWriteStaysWithTheProjectAndNotInTheEngine() {
        var play = scene.proposed();

        play.does("party-office-1", "checkProposal", Map.of("outcome", "RETURN", "remarks", "请补充预算依据。"));

        assertThat(play.file().journal()).anyMatch(entry -> entry.text().contains("请补充预算依据。"));
        var variables = play.instances().stream()
                .flatMap(instance -> runtime.getVariables(instance.getId()).entrySet().stream())
                .toList();
        assertThat(variables)
                .isNotEmpty()
                .noneMatch(variable -> variable.getKey().equals("remarks"))
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("请补充预算依据。"));
    }

    @Test
    void theEngineRecordsWhoCompletedATask() {
        var play = scene.proposed();
        var task = play.taskOf("party-office-2", "checkProposal");

        play.does("party-office-2", "checkProposal", Map.of("outcome", "ACCEPT"));

        var done = Machine.of(scene, "administrator")
                .get("/history/task?taskId=" + task)
                .getBody();
        assertThat(done).contains("\"assignee\":\"party-office-2\"");
        assertThat(scene.as("party-office-2")
                        .get("/tasks/done?step=userTask_checkProposal")
                        .body())
                .contains(play.file().project().title());
    }
}
