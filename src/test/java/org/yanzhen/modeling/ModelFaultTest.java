package org.yanzhen.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yanzhen.modeling.Change.AUTHOR;
import static org.yanzhen.modeling.Change.SECOND;
import static org.yanzhen.testing.Refused.assertAnswered;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yanzhen.testing.ApplicationTest;

/** Whoever completes a task of a faulty model reads that it is not their fault, and those who can mend it are told. */
@ApplicationTest
class ModelFaultTest {

    private static final String WORKER = "party-office-1";

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
                  <conditionExpression>${approval == 'OFFICE'}</conditionExpression>
                </sequenceFlow>""")
                .replace(
                        "id=\"flow_done\" sourceRef=\"serviceTask_recordReading\"",
                        "id=\"flow_done\" sourceRef=\"gateway_level\""));

        for (var door : List.of("/api/tasks/", "/engine-rest/task/")) {
            assertAnswered(
                    change.as(WORKER).post(door + task + "/complete", Map.of()),
                    409,
                    "这个流程的模型有问题：走到这里要用“approval”，可是没有这个值");
            assertThat(incidents()).isOne();
        }

        for (var administrator : new String[] {AUTHOR, SECOND}) {
            await().untilAsserted(() -> assertThat(told(administrator)).isOne());
        }
        assertThat(told(WORKER)).isZero();
    }

    /** @return the task of an instance of this model */
    private String begun(String model) {
        change.trusted().run(() -> {
            change.engine()
                    .getRepositoryService()
                    .createDeployment()
                    .name(change.process())
                    .addString(change.model(), model)
                    .addString("read.form", Change.form("阅读"))
                    .deploy();
            change.engine().getRuntimeService().startProcessInstanceByKey(change.process(), "fault");
        });
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
                "%" + change.process() + "%"));
    }
}
