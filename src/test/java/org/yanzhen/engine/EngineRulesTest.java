package org.yanzhen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.CAMUNDA_NS;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.WithoutGate;

/** What the engine does not do here, whatever a model, a filter or a client asks for. */
@ApplicationTest
class EngineRulesTest {

    private static final String KEY = "engine-rules-test";

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    TrustedEngine trusted;

    @Autowired
    Actor actor;

    private SmallModel model;

    @BeforeEach
    void aModel() {
        model = new SmallModel(KEY, engine, trusted);
    }

    @AfterEach
    void nothingIsLeft() {
        model.remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "groovy", "python", "ruby", "juel"})
    void aScriptTaskDoesNotRun(String language) {
        model.deploy(model.of(step -> step.userTask("before")
                .scriptTask("script")
                .scriptFormat(language)
                .scriptText("execution.setVariable('ran', true)")));
        var instance = model.start();
        var task = trusted.call(() -> tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());

        assertThatThrownBy(() -> trusted.run(() -> engine.getRuntimeService().signal(executionAt(instance, "before"))))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("script");

        assertThat(trusted.<Map<String, Object>>call(
                        () -> engine.getRuntimeService().getVariables(instance)))
                .isEmpty();
        assertThat(trusted.call(() -> tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId()))
                .isEqualTo(task);
    }

    @Test
    void aScriptInAListenerDoesNotRun() {
        var drawn = model.of(step -> step.userTask("asked"));
        var script = drawn.newInstance(CamundaScript.class);
        script.setCamundaScriptFormat("javascript");
        script.setTextContent("execution.setVariable('ran', true)");
        var listener = drawn.newInstance(CamundaExecutionListener.class);
        listener.setCamundaEvent("start");
        listener.setCamundaScript(script);
        drawn.<UserTask>getModelElementById("asked").builder().addExtensionElement(listener);
        model.deploy(drawn);

        assertThatThrownBy(model::start)
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("script");

        assertThat(model.running()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${dataSource}",
                "${dataSource.getConnection()}",
                "${environment.getProperty('user.home')}",
                "${jdbcTemplate}",
                "${documents}",
                "${trustedEngine}",
                "${systemProperties}"
            })
    void anExpressionSeesNoBeanButThoseMadeForModels(String expression) {
        model.deploy(model.of(step -> step.serviceTask().camundaExpression(expression)));

        assertThatThrownBy(model::start)
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Unknown property used in expression");

        assertThat(model.running()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${recordReport.getClass().getClassLoader()}",
                "${recordReport.class}",
                "${execution.getProcessEngineServices()}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngine()}"
            })
    void anExpressionReachesNeitherJavaNorTheEngine(String expression) {
        model.deploy(model.of(step -> step.serviceTask().camundaExpression(expression)));

        assertThatThrownBy(model::start).isInstanceOf(ProcessEngineException.class);

        assertThat(model.running()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${1 + 1}", "${recordReport != null}"})
    void anExpressionMayCalculateAndNameWhatIsMadeForModels(String expression) {
        model.deploy(model.of(step -> step.serviceTask().camundaExpression(expression)));

        model.start();

        assertThat(model.running()).isZero();
    }

    @Test
    void aDelegateIsOneOfOursToo() {
        model.deploy(model.of(step -> step.serviceTask().camundaDelegateExpression("${dataSource}")));

        assertThatThrownBy(model::start)
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Unknown property used in expression");
    }

    @Test
    void thereAreNoCases() {
        var cases = """
                <definitions xmlns="http://www.omg.org/spec/CMMN/20151109/MODEL" targetNamespace="t">
                  <case id="engine-rules-case"><casePlanModel id="plan" name="案例"/></case>
                </definitions>
                """;
        trusted.call(() -> WithoutGate.call(engine, () -> engine.getRepositoryService()
                .createDeployment()
                .name(KEY)
                .addInputStream("case.cmmn", new ByteArrayInputStream(cases.getBytes(StandardCharsets.UTF_8)))
                .deploy()));

        assertThatThrownBy(
                        () -> trusted.call(() -> engine.getCaseService().createCaseInstanceByKey("engine-rules-case")))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void thereAreNoTasksWithoutAProcess() {
        var task = tasks.newTask("engine-rules-task");

        assertThatThrownBy(() -> trusted.run(() -> tasks.saveTask(task))).isInstanceOf(ProcessEngineException.class);

        assertThat(trusted.call(() ->
                        tasks.createTaskQuery().taskId("engine-rules-task").count()))
                .isZero();
    }

    @Test
    void aFilterEvaluatesNoExpression() {
        var filters = engine.getFilterService();
        var filter =
                filters.newTaskFilter("表达式").setQuery(tasks.createTaskQuery().taskAssigneeExpression("${1}"));

        assertThatThrownBy(() -> trusted.call(() -> filters.saveFilter(filter)))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Expressions are forbidden in stored queries");

        assertThat(trusted.call(
                        () -> filters.createFilterQuery().filterName("表达式").count()))
                .isZero();
    }

    @Test
    void aQueryEvaluatesNoExpression() {
        assertThatThrownBy(() -> trusted.call(() ->
                        tasks.createTaskQuery().taskAssigneeExpression("${1}").list()))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Expressions are forbidden in adhoc queries");
    }

    @Test
    void anAlternativeOfAQueryEvaluatesNoExpressionEither() {
        var query = tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${deadline.workingDays(3)}")
                .endOr();

        assertThatThrownBy(() -> trusted.call(query::list)).hasRootCauseInstanceOf(BadUserRequestException.class);
    }

    @Test
    void noVariableIsSerializedJava() {
        model.deploy(model.of(step -> step.userTask("asked")));
        var java = Variables.serializedObjectValue(
                        "rO0ABXNyABNqYXZhLnV0aWwuQXJyYXlMaXN0eIHSHZnHYZ0DAAFJAARzaXpleHAAAAAAdwQAAAAAeA==")
                .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
                .objectTypeName("java.util.ArrayList")
                .create();

        assertThatThrownBy(() -> trusted.call(
                        () -> engine.getRuntimeService().startProcessInstanceByKey(KEY, Map.of("list", java))))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Java serialization format is prohibited");

        assertThat(model.running()).isZero();
    }

    @Test
    void historyIsKeptForTenYearsUnlessAModelSaysOtherwise() {
        var silent = model.of(step -> step.userTask("asked"));
        silent.<Process>getModelElementById(KEY).removeAttributeNs(CAMUNDA_NS, "historyTimeToLive");
        model.deploy(silent);
        var own = model.of(step -> step.userTask("askedAgain"));
        own.<Process>getModelElementById(KEY).setCamundaHistoryTimeToLiveString("P30D");
        model.deploy(own);

        assertThat(model.versions())
                .extracting(ProcessDefinition::getHistoryTimeToLive)
                .containsExactly(3650, 30);
    }

    @Test
    void whoIsNotAskedNeitherDeploysNorStartsNorSeesAnything() {
        model.deploy(model.of(step -> step.userTask("asked")));
        var instance = model.start();

        actor.as(new UserId("guihua-secretary"), Set.of("secretaries"), () -> {
            assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey(KEY))
                    .isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> engine.getRepositoryService()
                            .createDeployment()
                            .addModelInstance(KEY + ".bpmn", model.of(step -> step.userTask("asked")))
                            .deploy())
                    .isInstanceOf(AuthorizationException.class);
            assertThat(tasks.createTaskQuery().processInstanceId(instance).count())
                    .isZero();
        });
        assertThat(model.running()).isEqualTo(1);
        assertThat(model.versions()).hasSize(1);
    }

    @Test
    void whoIsAskedMayWorkOnATaskAndNotChangeIt() {
        model.deploy(model.of(step -> step.userTask("asked").camundaCandidateUsers("guihua-secretary")));
        var instance = model.start();

        var grants = trusted.call(() -> engine.getAuthorizationService()
                .createAuthorizationQuery()
                .userIdIn("guihua-secretary")
                .resourceType(Resources.TASK)
                .resourceId(tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId())
                .list());

        assertThat(grants).hasSize(1);
        assertThat(grants.get(0).isPermissionGranted(TaskPermissions.READ)).isTrue();
        assertThat(grants.get(0).isPermissionGranted(Permissions.TASK_WORK)).isTrue();
        assertThat(grants.get(0).isPermissionGranted(TaskPermissions.UPDATE)).isFalse();
        assertThat(grants.get(0).isPermissionGranted(TaskPermissions.TASK_ASSIGN))
                .isFalse();
    }

    private String executionAt(String instance, String step) {
        return engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(instance)
                .activityId(step)
                .singleResult()
                .getId();
    }
}
