package org.yanzhen.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.engine.ShippedModels.Release;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;
import org.yanzhen.testing.WithoutGate;

/** What ships is deployed when it is new, and never over what an administrator released. */
@ApplicationTest
class ShippedModelsTest {

    private static final String KEY = "shipped-models-test";
    private static final String FORM = "shipped-models-test.txt";

    @Autowired
    Scene scene;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TrustedEngine trusted;

    private final ShippedModels shipped = new ShippedModels();
    private SmallModel model;

    @BeforeEach
    void aModel() {
        model = new SmallModel(KEY, engine, trusted);
    }

    @AfterEach
    void nothingIsLeft() {
        model.remove();
    }

    @Test
    void theSameFilesAgainAreNoNewVersion() {
        ship(release("一", "问"));
        ship(release("一", "问"));

        assertThat(names()).containsExactly("一");
        assertThat(shipped.updatesAvailable()).isEmpty();
    }

    @Test
    void aChangedModelIsANewVersion() {
        ship(release("一", "问"));
        ship(release("二", "问"));

        assertThat(names()).containsExactly("一", "二");
    }

    @Test
    void aChangedFormIsANewVersionBecauseModelAndFormsBelongTogether() {
        ship(release("一", "问"));
        ship(release("一", "另问"));

        assertThat(names()).containsExactly("一", "一");
        assertThat(formOf(model.versions().get(0))).isEqualTo("问");
        assertThat(formOf(model.versions().get(1))).isEqualTo("另问");
    }

    @Test
    void whatAnAdministratorReleasedStaysAndTheUpdateWaits() {
        ship(release("一", "问"));
        model.deploy(named("管理员的"));

        ship(release("二", "问"));

        assertThat(names()).containsExactly("一", "管理员的");
        assertThat(shipped.updatesAvailable()).containsExactly(KEY);
    }

    @Test
    void withoutAChangeNoUpdateWaitsForAnAdministrator() {
        ship(release("一", "问"));
        model.deploy(named("管理员的"));

        ship(release("一", "问"));

        assertThat(names()).containsExactly("一", "管理员的");
        assertThat(shipped.updatesAvailable()).isEmpty();
    }

    @Test
    void goingBackToAnOlderOneIsAnUpdateToo() {
        scene.today(LocalDate.of(2023, 2, 1));
        ship(release("一", "问"));
        scene.today(LocalDate.of(2023, 2, 2));
        ship(release("二", "问"));
        model.deploy(named("管理员的"));

        ship(release("二", "问"));
        assertThat(shipped.updatesAvailable()).isEmpty();

        ship(release("一", "问"));
        assertThat(shipped.updatesAvailable()).containsExactly(KEY);
    }

    @Test
    void aFormThatIsNoLongerShippedIsAChangeToo() {
        ship(release("一", "问"));
        model.deploy(named("管理员的"));

        ship(new Release(KEY, Map.of(KEY + ".bpmn", bytes("一"))));

        assertThat(shipped.updatesAvailable()).containsExactly(KEY);
    }

    @Test
    void whatRunsKeepsItsVersion() {
        ship(release("一", "问"));
        var before = model.start();

        ship(release("二", "问"));
        var after = model.start();

        assertThat(definitionOf(before).getName()).isEqualTo("一");
        assertThat(definitionOf(after).getName()).isEqualTo("二");
        assertThat(model.running()).isEqualTo(2);
    }

    private void ship(Release release) {
        WithoutGate.call(engine, () -> {
            trusted.run(() -> shipped.deploy(release, engine.getRepositoryService()));
            return true;
        });
    }

    private Release release(String name, String form) {
        return new Release(KEY, Map.of(KEY + ".bpmn", bytes(name), FORM, form.getBytes(UTF_8)));
    }

    private BpmnModelInstance named(String name) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(bytes(name)));
    }

    private static byte[] bytes(String name) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test">
                  <process id="%s" name="%s" isExecutable="true">
                    <startEvent id="started"/>
                    <sequenceFlow id="flow" sourceRef="started" targetRef="asked"/>
                    <userTask id="asked" name="阅读"/>
                  </process>
                </definitions>
                """.formatted(KEY, name).getBytes(UTF_8);
    }

    private List<String> names() {
        return model.versions().stream().map(ProcessDefinition::getName).toList();
    }

    private ProcessDefinition definitionOf(String instance) {
        return trusted.call(() -> engine.getRepositoryService()
                .getProcessDefinition(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getProcessDefinitionId()));
    }

    private String formOf(ProcessDefinition version) {
        return trusted.call(() -> {
            try (var form = engine.getRepositoryService().getResourceAsStream(version.getDeploymentId(), FORM)) {
                return new String(form.readAllBytes(), UTF_8);
            }
        });
    }
}
