package org.yanzhen.projects.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Play;
import org.yanzhen.testing.Scene;

/** 会签, as an administrator composes it: three of a group are asked, and enough of them are enough. */
@ApplicationTest
class JointSigningTest {

    private static final String PROCESS = "jointSigning";

    @Autowired
    Scene scene;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TrustedEngine trusted;

    @BeforeEach
    void administratorsAddedIt() {
        trusted.run(() -> engine.getRepositoryService()
                .createDeployment()
                .name(PROCESS)
                .addString(PROCESS + ".bpmn", MODEL)
                .addString("sign.form", FORM)
                .deploy());
    }

    @AfterEach
    void itIsGoneAgain() {
        trusted.run(() -> engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName(PROCESS)
                .list()
                .forEach(one -> engine.getRepositoryService().deleteDeployment(one.getId(), true)));
    }

    @Test
    void nobodySignsTwice() {
        var project = signing();

        project.does("party-office-1", "sign", Map.of("outcome", "APPROVE"));
        var again = project.tries("party-office-1", "sign", Map.of("outcome", "APPROVE"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("您已经会签过了");
        assertThat(project.waitingFor()).filteredOn("sign"::equals).hasSize(2);
    }

    @Test
    void enoughOfThemAreEnough() {
        var project = signing();

        project.does("party-office-1", "sign", Map.of("outcome", "APPROVE"));
        project.does("party-office-2", "sign", Map.of("outcome", "REJECT"));

        assertThat(project.waitingFor()).doesNotContain("sign");
    }

    private Play signing() {
        var project = scene.proposed();
        trusted.run(() -> engine.getRuntimeService()
                .startProcessInstanceByKey(PROCESS, project.id(), Map.of("community", project.community())));
        return project;
    }

    private static final String FORM = """
            {"id": "sign", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0",
             "components": [{"type": "radio", "id": "Field_outcome", "key": "outcome", "label": "意见", "validate": {"required": true},
                             "values": [{"label": "同意", "value": "APPROVE"}, {"label": "不同意", "value": "REJECT"}]}]}
            """;

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
              <process id="jointSigning" name="会签" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="event_begun" name="开始">
                  <outgoing>flow_begun</outgoing></startEvent>
                <sequenceFlow id="flow_begun" sourceRef="event_begun" targetRef="subProcess_signing"/>
                <subProcess id="subProcess_signing" name="会签（每人一份）">
                  <incoming>flow_begun</incoming><outgoing>flow_done</outgoing>
                  <multiInstanceLoopCharacteristics id="several">
                    <loopCardinality xsi:type="tFormalExpression">3</loopCardinality>
                    <completionCondition xsi:type="tFormalExpression">${quorum.reached(votes, nrOfInstances, 60)}</completionCondition>
                  </multiInstanceLoopCharacteristics>
                  <startEvent id="event_asked" name="征求意见">
                    <outgoing>flow_asked</outgoing></startEvent>
                  <sequenceFlow id="flow_asked" sourceRef="event_asked" targetRef="userTask_sign"/>
                  <userTask id="userTask_sign" name="会签" camunda:candidateGroups="party-office" camunda:formRef="sign" camunda:formRefBinding="deployment">
                    <documentation>请提出会签意见。</documentation><incoming>flow_asked</incoming><outgoing>flow_signed</outgoing>
                  </userTask>
                  <sequenceFlow id="flow_signed" sourceRef="userTask_sign" targetRef="serviceTask_recordSigning"/>
                  <serviceTask id="serviceTask_recordSigning" name="登记会签意见" camunda:delegateExpression="${recordAnswers}">
                    <incoming>flow_signed</incoming><outgoing>flow_recorded</outgoing></serviceTask>
                  <sequenceFlow id="flow_recorded" sourceRef="serviceTask_recordSigning" targetRef="event_recorded"/>
                  <endEvent id="event_recorded" name="已登记">
                    <incoming>flow_recorded</incoming></endEvent>
                </subProcess>
                <sequenceFlow id="flow_done" sourceRef="subProcess_signing" targetRef="event_done"/>
                <endEvent id="event_done" name="会签结束">
                  <incoming>flow_done</incoming></endEvent>
              </process>
            </definitions>
            """;
}
