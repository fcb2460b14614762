package org.yanzhen.modeling;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.modeling.Change.AUTHOR;
import static org.yanzhen.modeling.Change.SECOND;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yanzhen.engine.ShippedModels;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.testing.ApplicationTest;

/** What a new program brings waits beside what administrators changed, until one of them takes it in. */
@ApplicationTest
class UpdateTest {

    private static final String PROCESS = "projectChange";
    private static final String MODEL = "project-change.bpmn";

    @Autowired
    ApplicationContext application;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TrustedEngine trusted;

    @Autowired
    Deployed deployed;

    private Change change;
    private Set<String> before;

    @BeforeEach
    void nobodyHasChangedIt() {
        change = Change.of(PROCESS, application);
        change.forget();
        before = deployments();
    }

    @AfterEach
    void whatShipsIsInUseAgain() {
        trusted.run(() -> deployments().stream()
                .filter(deployment -> !before.contains(deployment))
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment, true)));
        change.forget();
    }

    private Set<String> deployments() {
        return trusted.call(() ->
                engine
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(PROCESS)
                        .list()
                        .stream()
                        .map(ProcessDefinition::getDeploymentId)
                        .collect(toSet()));
    }

    @Test
    void anUpdateWaitsBesideALocalChangeAndIsTakenIntoADraft() {
        var shipped = deployed.shipped(PROCESS).orElseThrow().files();
        var form = shipped.keySet().stream()
                .filter(name -> name.endsWith(".form"))
                .findFirst()
                .orElseThrow();
        var older = new TreeMap<>(shipped);
        older.put(form, shipped.get(form) + "\n");
        trusted.run(() -> {
            var deployment = engine.getRepositoryService().createDeployment().source(ShippedModels.SOURCE);
            older.forEach(deployment::addString);
            deployment.deploy();
        });
        assertThat(page()).doesNotContain("程序带来了这个流程的新版本");

        var own = shipped.get(MODEL) + "<!-- 本街道 -->";
        var draft = change.open(AUTHOR);
        change.save(AUTHOR, draft, change.version(AUTHOR, draft), MODEL, own);
        change.approve(SECOND, Change.release(change.submit(AUTHOR, draft, "本街道的做法")));

        assertThat(page()).contains("管理员修改过", "程序带来了这个流程的新版本", "对比三个版本");
        assertThat(change.as(AUTHOR).get("/models").body()).contains("有更新");
        assertThat(content("shipped-old", form)).isEqualTo(older.get(form));
        assertThat(content("shipped", form)).isEqualTo(shipped.get(form));

        var taken = change.as(AUTHOR)
                .send(
                        "POST",
                        "/models/" + PROCESS + "/update",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString(""));

        assertThat(taken.status()).as(taken.body()).isEqualTo(302);
        assertThat(content("current", form)).isEqualTo(older.get(form));
        var merged = change.open(AUTHOR);
        assertThat(content("draft:" + merged, form)).isEqualTo(shipped.get(form));
        assertThat(content("draft:" + merged, MODEL)).isEqualTo(own);

        change.approve(SECOND, Change.release(change.submit(AUTHOR, merged, "并入更新")));

        assertThat(content("current", form)).isEqualTo(shipped.get(form));
        assertThat(page()).contains("管理员修改过").doesNotContain("程序带来了这个流程的新版本");
    }

    private String page() {
        return change.as(AUTHOR).get("/models/" + PROCESS).body();
    }

    private String content(String of, String file) {
        return change.as(AUTHOR)
                .get("/api/models/content?process=" + PROCESS + "&of=" + of)
                .json()
                .path("files")
                .path(file)
                .asText();
    }
}
