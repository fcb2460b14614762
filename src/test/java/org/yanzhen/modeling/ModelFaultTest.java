package org.yanzhen.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yanzhen.modeling.Change.AUTHOR;
import static org.yanzhen.modeling.Change.SECOND;
import static org.yanzhen.testing.Refused.assertAnswered;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;
import org.yanzhen.testing.WithoutGate;

/** Whoever completes a task of a faulty model reads that it is not their fault, and those who can mend it are told. */
@ApplicationTest
class ModelFaultTest {

    private static final String WORKER = "party-office-1";
    private static final String FAULT = "这个流程的模型有问题：走到这里要用“neverAnswered”，可是没有这个值";

    @Autowired
    Scene scene;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcTemplate jdbc;

    private Change change;

    @BeforeEach
    void aProcess() {
        change = Change.unique(application);
    }

    @AfterEach
    void nothingIsLeft() {
        change.remove();
    }

    @Test
    void aConditionOnAnAnswerThatIsNotThereIsAnIncidentNotAFailureOfWhoWorks() {
        var task = begun(change.named("二")
                .replace("${recordAnswers}\"/>", """
                ${recordAnswers}"/>
                <sequenceFlow id="flow_choose" sourceRef="serviceTask_recordReading" targetRef="gateway_level"/>
                <exclusiveGateway id="gateway_level" name="谁批？" default="flow_done"/>
                <sequenceFlow id="flow_office" sourceRef="gateway_level" targetRef="event_done">
                  <conditionExpression>${neverAnswered == 'OFFICE'}</conditionExpression>
                </sequenceFlow>""")
                .replace(
                        "id=\"flow_done\" sourceRef=\"serviceTask_recordReading\"",
                        "id=\"flow_done\" sourceRef=\"gateway_level\""));

        assertAnswered(change.as(WORKER).post("/api/tasks/" + task + "/complete", Map.of()), 409, FAULT);
        assertThat(incidents()).isOne();
        var machine = new TestRestTemplate()
                .withBasicAuth(WORKER, Scene.PASSWORD)
                .postForEntity(scene.address() + "/engine-rest/task/" + task + "/complete", Map.of(), String.class);
        assertThat(machine.getStatusCode().value()).as(machine.getBody()).isEqualTo(409);
        assertThat(machine.getBody()).contains(FAULT);
        assertThat(incidents()).isOne();

        for (var administrator : new String[] {AUTHOR, SECOND}) {
            await().untilAsserted(() -> assertThat(told(administrator)).isOne());
        }
        assertThat(told(WORKER)).isZero();
    }

    /** @return the task of an instance of this model, which the gate would not let in today */
    private String begun(String model) {
        var about = scene.proposed().id();
        change.trusted()
                .run(() -> WithoutGate.call(change.engine(), () -> change.engine()
                        .getRepositoryService()
                        .createDeployment()
                        .name(change.process())
                        .addString(change.model(), model)
                        .addString("read.form", Change.form("阅读"))
                        .deploy()));
        change.trusted()
                .run(() -> change.engine().getRuntimeService().startProcessInstanceByKey(change.process(), about));
        return change.trusted().call(() -> change.engine()
                .getTaskService()
                .createTaskQuery()
                .processDefinitionKey(change.process())
                .singleResult()
                .getId());
    }

    private long incidents() {
        return change.trusted().call(() -> change.engine()
                .getRuntimeService()
                .createIncidentQuery()
                .processDefinitionId(change.latest().getId())
                .activityId("userTask_read")
                .count());
    }

    private int told(String person) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM message WHERE recipient = ? AND code = 'of-model' AND text LIKE ?",
                Integer.class,
                person,
                "%neverAnswered%"));
    }
}
