package org.yanzhen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.projects.Stage;
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
