package org.yanzhen.modeling.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.modeling.Bundle;
import org.yanzhen.testing.ApplicationTest;

/** A draft is driven along its ways before anybody has to work with it. */
@ApplicationTest
class TrialTest {

    private static final List<String> SHIPPED = List.of(
            "projectLifecycle",
            "projectApproval",
            "quarterlyReview",
            "rectification",
            "projectAcceptance",
            "projectChange",
            "projectIntervention",
            "competitionRound",
            "competitionApplication",
            "applicationScoring",
            "objectionHandling",
            "noticeWithdrawal",
            "waitingList",
            "fundedProject",
            "trancheRelease",
            "budgetTransfer",
            "awardTermination");

    @Autowired
    Trial trial;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService engineRuntime;

    @Autowired
    TrustedEngine engine;

    private Collection<Bundle> released;

    @BeforeEach
    void whatShipsIsInUse() {
        released = SHIPPED.stream().map(this::shipped).toList();
    }

    @Test
    void everyProcessThatShipsCanBeDrivenAlongAllItsWays() {
        for (var bundle : released) {
            var report = trial.of(bundle, released);
            assertThat(report.sound()).as("%s: %s", bundle.process(), report).isTrue();
            assertThat(report.tasks()).as(bundle.process()).allSatisfy(task -> assertThat(task.groups())
                    .isNotEmpty());
        }
    }

    @Test
    void aConditionOnSomethingNobodyAnswersIsNamedWithItsPlace() {
        var draft = changed("projectChange", model -> model.replace("${decision == 'APPROVE'}", "${verdict == 'YES'}"));

        var report = trial.of(draft, released);

        assertThat(report.sound()).isFalse();
        assertThat(report.missing()).singleElement().satisfies(one -> {
            assertThat(one.variable()).isEqualTo("verdict");
            assertThat(one.place()).extracting(TrialReport.Place::element).isEqualTo("flow_changeApproved");
        });
    }

    @Test
    void aWayThatNoAnswerLeadsToIsNotReached() {
        var draft = changed("projectChange", model -> model.replace("${outcome == 'ACCEPT'}", "${outcome == 'AGREE'}"));

        var report = trial.of(draft, released);

        assertThat(report.unreached())
                .extracting(TrialReport.Place::element)
                .contains("flow_changeAccepted", "userTask_decideChange", "endEvent_changed")
                .doesNotContain("userTask_checkChange", "endEvent_changeRefused");
        assertThat(report.ends()).extracting(end -> end.place().name()).containsExactlyInAnyOrder("不予变更", "变更已失效");
    }

    @Test
    void anInstanceThatNobodyCanMoveStandsInADeadEnd() {
        var draft = changed("projectChange", model -> model.replace("<bpmn:sequenceFlow id=\"flow_decided\"", """
                        <bpmn:sequenceFlow id="flow_astray" sourceRef="userTask_decideChange" targetRef="gateway_together"/>
                        <bpmn:sequenceFlow id="flow_together" sourceRef="gateway_together" targetRef="endEvent_changed"/>
                        <bpmn:sequenceFlow id="flow_never" sourceRef="gateway_committeeNeeded" targetRef="gateway_together">
                          <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${committeeNeeded == 'never'}</bpmn:conditionExpression>
                        </bpmn:sequenceFlow>
                        <bpmn:parallelGateway id="gateway_together" name="会合"/>
                        <bpmn:sequenceFlow id="flow_decided\""""));

        var report = trial.of(draft, released);

        assertThat(report.deadEnds()).extracting(TrialReport.Place::name).contains("会合");
        assertThat(report.sound()).isFalse();
    }

    @Test
    void itSaysWhoWouldGetWhichTask() {
        var report = trial.of(shipped("projectChange"), released);

        assertThat(report.tasks())
                .filteredOn(task -> task.place().element().equals("userTask_decideChange"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.groups()).containsExactly("working-committee");
                    assertThat(task.people()).isPositive();
                    assertThat(task.form()).isEqualTo("decideChange");
                });
    }

    @Test
    void itDoesNotCountPeopleWhereTheCaseDecidesWhoIsAsked() {
        assertThat(trial.of(shipped("projectApproval"), released).tasks())
                .filteredOn(task -> task.place().element().equals("userTask_giveOpinion"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.groups()).containsExactly("department-样例乙", "department-样例甲");
                    assertThat(task.people()).isNull();
                });
    }

    @Test
    void nothingOfATrialIsSeenOutsideIt() {
        var before = running();

        trial.of(shipped("projectChange"), released);

        assertThat(running()).isEqualTo(before);
        assertThat(ProcessEngines.getProcessEngines()).doesNotContainKey("sandbox");
    }

    private long running() {
        return engine.call(() -> engineRuntime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("trial")
                .count());
    }

    private Bundle changed(String process, UnaryOperator<String> change) {
        var bundle = shipped(process);
        return Bundle.of(
                process,
                bundle.files().entrySet().stream()
                        .collect(toMap(
                                file -> file.getKey(),
                                file -> file.getKey().endsWith(".bpmn")
                                        ? change.apply(file.getValue())
                                        : file.getValue())));
    }

    private Bundle shipped(String process) {
        return engine.call(() -> {
            var definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult();
            return Bundle.of(
                    process,
                    repository.getDeploymentResourceNames(definition.getDeploymentId()).stream()
                            .collect(toMap(name -> name, name -> content(definition, name))));
        });
    }

    private String content(ProcessDefinition definition, String name) {
        try (var stream = repository.getResourceAsStream(definition.getDeploymentId(), name)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
