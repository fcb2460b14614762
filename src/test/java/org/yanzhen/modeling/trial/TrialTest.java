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
import org.yanzhen.modeling.trial.TrialReport.Cause;
import org.yanzhen.modeling.trial.TrialReport.Place;
import org.yanzhen.modeling.trial.TrialReport.Problem;
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
            var report = drive(bundle);
            assertThat(report.sound()).as("%s: %s", bundle.process(), report).isTrue();
            assertThat(report.tasks()).as(bundle.process()).allSatisfy(task -> assertThat(task.groups())
                    .isNotEmpty());
        }
    }

    @Test
    void aConditionOnSomethingNobodyAnswersIsNamedWithItsPlace() {
        var draft = changed("projectChange", model -> model.replace("${decision == 'APPROVE'}", "${verdict == 'YES'}"));

        var report = drive(draft);

        assertThat(report.sound()).isFalse();
        assertThat(report.problems())
                .as("and nothing of what merely follows")
                .containsExactly(problem(
                        "flow_changeApproved", "审定同意？ → 变更生效", Cause.MISSING, "verdict", "${verdict == 'YES'}"));
        assertThat(report.unreached()).isNotEmpty();
    }

    @Test
    void aDecisionThatAnswersTwiceIsNamedAtItsStepAndNothingThatFollows() {
        var draft =
                changed("projectChange", ".dmn", table -> table.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\""));

        assertThat(drive(draft).problems())
                .containsExactly(
                        problem("businessRuleTask_routeChange", "确定审批层级", Cause.DECISION_AMBIGUOUS, "changeApproval"));
    }

    @Test
    void aDecisionThatAsksForWhatNobodyGivesIsNamedAtItsStep() {
        var draft = changed("projectChange", ".dmn", table -> table.replace(
                        "<text>budgetIncreasePercent</text>", "<text>${percentage + 1}</text>")
                .replace(
                        "typeRef=\"double\">\n          <text>$",
                        "typeRef=\"double\" expressionLanguage=\"juel\">\n          <text>$"));

        var report = drive(draft);

        assertThat(report.problems())
                .containsExactly(problem(
                        "businessRuleTask_routeChange", "确定审批层级", Cause.MISSING, "percentage", "${percentage + 1}"));
        assertThat(report.unreached()).extracting(Place::element).contains("userTask_decideChange", "endEvent_changed");
    }

    @Test
    void aTimeThatIsNoneIsNamedAtItsTask() {
        var draft = changed(
                "projectChange",
                model -> model.replace("dueDate=\"${deadline.workingDays(5)}\"", "dueDate=\"${outcome}\""));

        assertThat(drive(draft).problems())
                .containsExactly(problem("userTask_decideChange", "审定变更", Cause.TIMER, "${outcome}"));
    }

    @Test
    void aTimerThatCannotBeSetIsNamedAndNotTheTaskThatWaitsForIt() {
        var draft = changed("projectChange", model -> model.replace("<bpmn:sequenceFlow id=\"flow_decided\"", """
                        <bpmn:boundaryEvent id="boundaryEvent_late" name="逾期" cancelActivity="false" attachedToRef="userTask_decideChange">
                          <bpmn:outgoing>flow_late</bpmn:outgoing>
                          <bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${outcome}</bpmn:timeDuration></bpmn:timerEventDefinition>
                        </bpmn:boundaryEvent>
                        <bpmn:endEvent id="endEvent_late"/>
                        <bpmn:sequenceFlow id="flow_late" sourceRef="boundaryEvent_late" targetRef="endEvent_late"/>
                        <bpmn:sequenceFlow id="flow_decided\""""));

        assertThat(drive(draft).problems())
                .containsExactly(problem("boundaryEvent_late", "逾期", Cause.TIMER, "${outcome}"));
    }

    @Test
    void anExpressionThatCannotBeEvaluatedIsNamedAtItsFlow() {
        var draft =
                changed("projectChange", model -> model.replace("${decision == 'APPROVE'}", "${decision + 1 == 2}"));

        assertThat(drive(draft).problems())
                .containsExactly(
                        problem("flow_changeApproved", "审定同意？ → 变更生效", Cause.EXPRESSION, "${decision + 1 == 2}"));
    }

    @Test
    void whereNoFlowLeadsOnIsNamedAtItsGateway() {
        var draft = changed(
                "projectChange",
                model -> model.replace(" default=\"flow_changeRejected\"", "")
                        .replace(
                                "targetRef=\"endEvent_changeRejected\"/>",
                                "targetRef=\"endEvent_changeRejected\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${decision == 'NEVER'}</bpmn:conditionExpression></bpmn:sequenceFlow>"));

        assertThat(drive(draft).problems())
                .first()
                .isEqualTo(problem("gateway_changeDecided", "审定同意？", Cause.NO_WAY_ON));
    }

    private static Problem problem(String element, String name, Cause cause, String... particulars) {
        return new Problem(new Place(element, name), cause, List.of(particulars));
    }

    @Test
    void aWayThatNoAnswerLeadsToIsNotReached() {
        var draft = changed("projectChange", model -> model.replace("${outcome == 'ACCEPT'}", "${outcome == 'AGREE'}"));

        var report = drive(draft);

        assertThat(report.unreached())
                .extracting(Place::element)
                .contains("flow_changeAccepted", "userTask_decideChange", "endEvent_changed")
                .doesNotContain("userTask_checkChange", "endEvent_changeRefused");
        assertThat(report.problems())
                .as("only where one would have to turn off")
                .containsExactly(problem("flow_changeAccepted", "审核同意？ → 确定审批层级", Cause.UNREACHED));
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

        var report = drive(draft);

        assertThat(report.deadEnds()).extracting(Place::name).contains("会合");
        assertThat(report.sound()).isFalse();
    }

    @Test
    void itSaysWhoWouldGetWhichTask() {
        var report = drive(shipped("projectChange"));

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
        assertThat(drive(shipped("projectApproval")).tasks())
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

        drive(shipped("projectChange"));

        assertThat(running()).isEqualTo(before);
        assertThat(ProcessEngines.getProcessEngines()).doesNotContainKey("sandbox");
    }

    private long running() {
        return engine.call(() -> engineRuntime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("trial")
                .count());
    }

    private TrialReport drive(Bundle draft) {
        return trial.of(draft, released, progress -> {});
    }

    private Bundle changed(String process, UnaryOperator<String> change) {
        return changed(process, ".bpmn", change);
    }

    private Bundle changed(String process, String files, UnaryOperator<String> change) {
        var bundle = shipped(process);
        return Bundle.of(
                process,
                bundle.files().entrySet().stream()
                        .collect(toMap(
                                file -> file.getKey(),
                                file -> file.getKey().endsWith(files)
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
