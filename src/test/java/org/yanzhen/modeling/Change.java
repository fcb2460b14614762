package org.yanzhen.modeling;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yanzhen.demo.Visitor;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.engine.ShippedModels;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.testing.Scene;

/** A small process of its own, which administrators change at the front door. */
record Change(String process, Scene scene, ProcessEngine engine, TrustedEngine trusted, JdbcTemplate jdbc) {

    static final String AUTHOR = "administrator";
    static final String SECOND = "administrator-2";

    /** A process of nobody else's, shipped. */
    static Change unique(ApplicationContext application) {
        var change = of("releases-" + UUID.randomUUID().toString().substring(0, 8), application);
        change.ship("一");
        return change;
    }

    static Change of(String process, ApplicationContext application) {
        return new Change(
                process,
                application.getBean(Scene.class),
                application.getBean(ProcessEngine.class),
                application.getBean(TrustedEngine.class),
                application.getBean(JdbcTemplate.class));
    }

    /** As if it had come with the program. */
    void ship(String name) {
        trusted.run(() -> engine.getRepositoryService()
                .createDeployment()
                .name(process)
                .source(ShippedModels.SOURCE)
                .addString(model(), named(name))
                .addString("read.form", form("阅读"))
                .deploy());
    }

    String model() {
        return process + ".bpmn";
    }

    String named(String name) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="event_started" name="开始"/>
                    <sequenceFlow id="flow_read" sourceRef="event_started" targetRef="userTask_read"/>
                    <userTask id="userTask_read" name="阅读" camunda:candidateGroups="party-office" camunda:formRef="read" camunda:formRefBinding="deployment">
                      <documentation>请阅读。</documentation>
                    </userTask>
                    <sequenceFlow id="flow_recorded" sourceRef="userTask_read" targetRef="serviceTask_recordReading"/>
                    <serviceTask id="serviceTask_recordReading" name="登记阅读" camunda:delegateExpression="${recordAnswers}"/>
                    <sequenceFlow id="flow_done" sourceRef="serviceTask_recordReading" targetRef="event_done"/>
                    <endEvent id="event_done" name="结束"/>
                  </process>
                </definitions>
                """.formatted(process, name);
    }

    /** What the gate has nothing against, and a dry run cannot get along: a condition that never holds. */
    String stuck() {
        return named("走不通")
                .replace(
                        "<sequenceFlow id=\"flow_done\" sourceRef=\"serviceTask_recordReading\" targetRef=\"event_done\"/>",
                        """
                        <sequenceFlow id="flow_asked" sourceRef="serviceTask_recordReading" targetRef="gateway_asked"/>
                            <exclusiveGateway id="gateway_asked" name="要复核？" default="flow_done"/>
                            <sequenceFlow id="flow_done" sourceRef="gateway_asked" targetRef="event_done"/>
                            <sequenceFlow id="flow_again" sourceRef="gateway_asked" targetRef="event_again">
                              <conditionExpression xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="tFormalExpression">${remark == 'a' and remark != 'a'}</conditionExpression>
                            </sequenceFlow>
                            <endEvent id="event_again" name="复核"/>""");
    }

    static String form(String label) {
        return """
                {"id":"read","type":"default","schemaVersion":16,"executionPlatform":"Camunda Platform","executionPlatformVersion":"7.24.0",
                 "components":[{"type":"textfield","id":"Field_remark","key":"remark","label":"%s"}]}
                """.formatted(label);
    }

    Visitor as(String administrator) {
        return scene.as(administrator);
    }

    /** The person's draft, its id. */
    long open(String administrator) {
        var answer = as(administrator).post("/api/models/" + process + "/draft", Map.of());
        if (answer.isRefusal()) {
            throw new IllegalStateException(answer.body());
        }
        return answer.json().path("id").asLong();
    }

    long version(String administrator, long draft) {
        return as(administrator)
                .get("/api/models/drafts/" + draft)
                .json()
                .path("version")
                .asLong();
    }

    Answer save(String administrator, long draft, long version, String file, String content) {
        return as(administrator)
                .send(
                        "PUT",
                        "/api/models/drafts/" + draft + "/files/" + file,
                        Map.of("version", version, "content", content));
    }

    Answer submit(String administrator, long draft, String note) {
        return as(administrator)
                .post(
                        "/api/models/drafts/" + draft + "/submit",
                        Map.of("version", version(administrator, draft), "note", note));
    }

    /** A change of the process's name is handed in. */
    long submitted(String administrator, String name) {
        var draft = open(administrator);
        save(administrator, draft, version(administrator, draft), model(), named(name));
        return release(submit(administrator, draft, "改名为" + name));
    }

    static long release(Answer answer) {
        if (answer.isRefusal()) {
            throw new IllegalStateException(answer.body());
        }
        return answer.json().path("release").asLong();
    }

    Answer approve(String administrator, long release) {
        return as(administrator).post("/api/models/releases/" + release + "/approve", Map.of());
    }

    /** What new instances start with. */
    ProcessDefinition latest() {
        return trusted.call(() -> engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult());
    }

    void remove() {
        trusted.run(
                () -> engine
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKeyLike("releases-%")
                        .list()
                        .stream()
                        .map(ProcessDefinition::getDeploymentId)
                        .distinct()
                        .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment, true)));
        forget();
    }

    /** Nobody has drafted or released anything of it. */
    void forget() {
        trusted.run(() -> {
            jdbc.update("DELETE FROM model_draft WHERE process = ?", process);
            jdbc.update(
                    "DELETE FROM model_release_file WHERE of_release IN (SELECT id FROM model_release WHERE process = ?)",
                    process);
            jdbc.update("DELETE FROM model_release WHERE process = ?", process);
        });
    }
}
