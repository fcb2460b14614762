package org.yanzhen.modeling.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.projects.Stage;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Play;
import org.yanzhen.testing.Scene;

/**
 * The project approval that ships is given one more step with a field of its own; a project under way is moved, goes
 * through the new step, and is approved.
 */
@ApplicationTest
class ShippedMigrationTest {

    private static final String PROCESS = "projectApproval";
    private static final String DEPLOYMENT = "shipped-migration-test";

    @Autowired
    Scene scene;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TrustedEngine trusted;

    @Autowired
    InstanceMigrations migrations;

    @AfterEach
    void whatShipsIsInUseAgain() {
        trusted.run(() -> engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName(DEPLOYMENT)
                .list()
                .forEach(one -> engine.getRepositoryService().deleteDeployment(one.getId(), true)));
    }

    @Test
    void aProjectUnderWayGoesThroughTheNewStep() {
        var project = scene.proposed().accepted();
        var other = scene.proposed();
        var shipped = latest();
        var changed = withASiteVisit(shipped);

        move(project, shipped, changed);

        project.agreedByDepartments();
        assertThat(project.waitingFor()).containsExactly("visitSite");
        var screen = scene.as("party-office-1").get("/api/tasks/" + project.task("visitSite"));
        assertThat(screen.body()).contains("siteCondition").contains("现场情况");
        project.does("party-office-1", "visitSite", Map.of("siteCondition", "电梯井位置可行，居民无异议。"));
        project.does("committee-1", "decideProject", Map.of("decision", "APPROVE"));
        assertThat(project.stage()).isEqualTo(Stage.RUNNING);

        other.approved(); // it stayed on its version
        assertThat(other.stage()).isEqualTo(Stage.RUNNING);
    }

    private void move(Play project, ProcessDefinition from, ProcessDefinition to) {
        var instance = project.instances().stream()
                .filter(one -> one.getProcessDefinitionId().equals(from.getId()))
                .findFirst()
                .orElseThrow()
                .getId();
        var migration =
                migrations.prepare(PROCESS, from.getVersion(), to.getVersion(), instance, new UserId("administrator"));
        assertThat(Moving.tryAll(migrations, migration).possible()).isOne();
        migrations.start(migration, migration.version(), new UserId("administrator"));
        var started = migrations.get(PROCESS, migration.id());
        new Moving(PROCESS, engine, trusted).batch(started);
        assertThat(migrations.settle(started).moved()).isOne();
    }

    private ProcessDefinition latest() {
        return trusted.call(() -> engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .singleResult());
    }

    /** As an administrator would draw it: after the departments agree, the party office looks at the place. */
    private ProcessDefinition withASiteVisit(ProcessDefinition shipped) {
        var model = resource(shipped.getDeploymentId(), shipped.getResourceName())
                .replace(
                        "sourceRef=\"gateway_opinions\" targetRef=\"userTask_decideProject\"",
                        "sourceRef=\"gateway_opinions\" targetRef=\"userTask_visitSite\"")
                .replace("<bpmn:userTask id=\"userTask_decideProject\"", """
                        <bpmn:userTask id="userTask_visitSite" name="现场踏勘" camunda:formRef="visitSite" camunda:formRefBinding="deployment" camunda:candidateGroups="party-office">
                          <bpmn:documentation>到现场看条件是否具备，填写情况后转党工委审定。</bpmn:documentation>
                        </bpmn:userTask>
                        <bpmn:serviceTask id="serviceTask_recordVisit" name="登记踏勘情况" camunda:delegateExpression="${recordAnswers}"/>
                        <bpmn:sequenceFlow id="flow_visited" sourceRef="userTask_visitSite" targetRef="serviceTask_recordVisit"/>
                        <bpmn:sequenceFlow id="flow_visitRecorded" sourceRef="serviceTask_recordVisit" targetRef="userTask_decideProject"/>
                        <bpmn:userTask id="userTask_decideProject\"""");
        var deployment = engine.getRepositoryService().createDeployment().name(DEPLOYMENT);
        names(shipped).stream()
                .filter(name -> !name.equals(shipped.getResourceName()))
                .forEach(name -> deployment.addString(name, resource(shipped.getDeploymentId(), name)));
        deployment.addString(shipped.getResourceName(), model).addString("visit-site.form", """
                {"id": "visitSite", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
                 "executionPlatformVersion": "7.24.0", "components": [{"type": "textarea", "id": "Field_siteCondition",
                 "key": "siteCondition", "label": "现场情况", "validate": {"required": true, "maxLength": 500}}]}
                """);
        trusted.call(deployment::deploy);
        return latest();
    }

    private List<String> names(ProcessDefinition definition) {
        return trusted.call(
                () -> engine.getRepositoryService().getDeploymentResourceNames(definition.getDeploymentId()));
    }

    private String resource(String deployment, String name) {
        return trusted.call(() -> {
            try (var file = engine.getRepositoryService().getResourceAsStream(deployment, name)) {
                return new String(file.readAllBytes(), UTF_8);
            }
        });
    }
}
