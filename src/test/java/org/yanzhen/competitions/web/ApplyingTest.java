package org.yanzhen.competitions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.competitions.ApplicationStage;
import org.yanzhen.competitions.RoundStage;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.RoundPlay;
import org.yanzhen.testing.RoundPlay.Entry;
import org.yanzhen.testing.Scene;

/** 申报: in time, once, for one's own community; nothing typed is lost. */
@ApplicationTest
class ApplyingTest {

    private static final String DEPLOYMENT = "another-question";

    @Autowired
    Scene scene;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TrustedEngine trusted;

    private static void refused(Answer answer, int status, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).contains(sentence);
        assertThat(answer.body()).doesNotContain("Exception", "org.", "java.", "SQL");
    }

    private Entry drafted(RoundPlay play) {
        var community = scene.community();
        return new Entry(play.draft(community), community);
    }

    @Test
    void oneSecondLateIsLateAndTheDraftStays() {
        var play = scene.submittedRound().open();
        var entry = drafted(play);
        var application = RoundPlay.application("社区长者食堂", "50000.00");
        scene.as(entry.secretary())
                .send("PUT", "/api/applications/drafts/" + entry.id(), Map.of("version", 0, "content", application));

        play.at(RoundPlay.CLOSES);

        refused(play.submits(entry, application), 409, "2023年3月15日");
        assertThat(scene.as(entry.secretary())
                        .get("/api/applications/" + entry.id())
                        .status())
                .isEqualTo(404);
        assertThat(scene.as(entry.secretary())
                        .get("/api/applications/drafts/" + entry.id())
                        .json()
                        .path("content")
                        .path("title")
                        .asText())
                .isEqualTo("社区长者食堂");
    }

    /** What one community is asked, all of its round are asked, whatever is released meanwhile. */
    @Test
    void theFormOfARoundIsTheOneItWasPublishedWith() {
        var play = scene.submittedRound().open();
        var entry = drafted(play);
        releaseWithAnotherQuestion();
        try {
            assertThat(form(entry)).contains("预期成效").doesNotContain("新加的问题");
            assertThat(play.submits(entry, RoundPlay.application("社区长者食堂", "50000.00"))
                            .status())
                    .isEqualTo(200);
            assertThat(form(drafted(scene.submittedRound().open()))).contains("新加的问题");
        } finally {
            trusted.run(() -> engine.getRepositoryService()
                    .createDeploymentQuery()
                    .deploymentName(DEPLOYMENT)
                    .list()
                    .forEach(one -> engine.getRepositoryService().deleteDeployment(one.getId(), true)));
        }
    }

    private String form(Entry entry) {
        return scene.as(entry.secretary())
                .get("/api/applications/drafts/" + entry.id())
                .json()
                .path("schema")
                .toString();
    }

    private void releaseWithAnotherQuestion() {
        var repository = engine.getRepositoryService();
        trusted.run(() -> {
            var shipped = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey("competitionApplication")
                    .latestVersion()
                    .singleResult();
            var changed = repository.createDeployment().name(DEPLOYMENT);
            repository.getDeploymentResourceNames(shipped.getDeploymentId()).forEach(name -> {
                try (var content = repository.getResourceAsStream(shipped.getDeploymentId(), name)) {
                    var text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                    changed.addString(
                            name, text.contains("\"id\": \"application\"") ? text.replace("预期成效", "新加的问题") : text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            changed.deploy();
        });
    }

    @Test
    void theLastMinutesAreInTime() {
        var play = scene.submittedRound().open();
        var entry = drafted(play);

        play.at(RoundPlay.CLOSES.minusMinutes(5));

        assertThat(play.submits(entry, RoundPlay.application("社区长者食堂", "50000.00"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void beforeTheWindowOpensNothingIsTaken() {
        var play = scene.submittedRound();
        play.does("committee-1", "decideRound", Map.of("decision", "APPROVE"));
        var community = scene.community();

        var draft = scene.as(community + "-secretary")
                .post("/api/applications/drafts", Map.of("round", play.id(), "community", community));
        var answer = draft.status() == 201
                ? play.submits(
                        new Entry(draft.json().path("id").asText(), community),
                        RoundPlay.application("社区长者食堂", "50000.00"))
                : draft;

        refused(answer, 409, "2023年3月1日");
    }

    @Test
    void aCommunityAppliesOnce() {
        var play = scene.submittedRound().open();
        var entry = play.applies("社区长者食堂", "50000.00");

        var draft = scene.as(entry.secretary())
                .post("/api/applications/drafts", Map.of("round", play.id(), "community", entry.community()));
        var again = draft.status() == 201
                ? play.submits(
                        new Entry(draft.json().path("id").asText(), entry.community()),
                        RoundPlay.application("社区议事厅改造", "10000.00"))
                : draft;

        refused(again, 409, "已经");
        assertThat(scene.as("party-office-1")
                        .get("/api/competitions/" + play.id())
                        .json()
                        .path("applications")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void nobodyAppliesForAnotherCommunity() {
        var play = scene.submittedRound().open();
        var community = scene.community();

        var said = Map.of(
                "guihua-secretary", "其他社区", "party-office-1", "您的角色", "expert-1", "您的角色", community + "-team", "您的角色");
        said.forEach((user, sentence) -> refused(
                scene.as(user).post("/api/applications/drafts", Map.of("round", play.id(), "community", community)),
                403,
                sentence));
    }

    @Test
    void nobodyTouchesTheDraftOrTheApplicationOfAnother() {
        var play = scene.submittedRound().open();
        var entry = drafted(play);
        var foreigner = scene.as("guihua-secretary");

        assertThat(foreigner.get("/api/applications/drafts/" + entry.id()).status())
                .isEqualTo(403);
        assertThat(foreigner.get("/applications/drafts/" + entry.id()).status()).isEqualTo(403);
        assertThat(foreigner
                        .send(
                                "PUT",
                                "/api/applications/drafts/" + entry.id(),
                                Map.of("version", 0, "content", Map.of("title", "改掉")))
                        .status())
                .isEqualTo(403);
        play.submits(entry, RoundPlay.application("社区长者食堂", "50000.00"));
        refused(
                foreigner.post("/api/applications/" + entry.id() + "/withdrawal", Map.of("reason", "撤回。")),
                403,
                "其他社区");
        assertThat(play.application(entry).stage()).isEqualTo(ApplicationStage.SUBMITTED);
    }

    @Test
    void aSecondWindowDoesNotUndoTheFirst() {
        var play = scene.submittedRound().open();
        var entry = drafted(play);
        var path = "/api/applications/drafts/" + entry.id();
        var secretary = scene.as(entry.secretary());
        secretary.send("PUT", path, Map.of("version", 0, "content", Map.of("title", "第一个窗口")));

        refused(secretary.send("PUT", path, Map.of("version", 0, "content", Map.of("title", "第二个窗口"))), 409, "另一个窗口");
        assertThat(secretary.get(path).json().path("content").path("title").asText())
                .isEqualTo("第一个窗口");
    }

    @Test
    void whoWithdrawsInTimeMayApplyAgain() {
        var play = scene.submittedRound().open();
        var entry = play.applies("社区长者食堂", "50000.00");

        var withdrawn = scene.as(entry.secretary())
                .post("/api/applications/" + entry.id() + "/withdrawal", Map.of("reason", "方案需要重新协商。"));
        var again = new Entry(play.draft(entry.community()), entry.community());

        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(204);
        assertThat(play.application(entry).stage()).isEqualTo(ApplicationStage.WITHDRAWN);
        assertThat(play.submits(again, RoundPlay.application("社区长者食堂二期", "40000.00"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyThePartyOfficeDraftsRoundsAndAStaleOneIsNotSaved() {
        for (var user : List.of("guihua-secretary", "committee-1", "expert-1", "finance-1", "auditor-1")) {
            assertThat(scene.as(user)
                            .post("/api/competitions/drafts", Map.of("year", 2023))
                            .status())
                    .as(user)
                    .isEqualTo(403);
        }
        var office = scene.as("party-office-1");
        var draft = office.post("/api/competitions/drafts", Map.of("year", 2023))
                .json()
                .path("id")
                .asText();
        var path = "/api/competitions/drafts/" + draft;
        office.send("PUT", path, Map.of("version", 0, "content", Map.of("title", "第一个窗口")));

        refused(office.send("PUT", path, Map.of("version", 0, "content", Map.of())), 409, "另一个窗口");
        assertThat(office.send("DELETE", path, null).status()).isEqualTo(204);
    }

    @Test
    void lastYearsRoundIsOneStepAway() {
        var play = scene.submittedRound().open();

        var copy = play.asks("party-office-2", "copy", Map.of());
        var draft = scene.as("party-office-2")
                .get("/api/competitions/drafts/" + copy.json().path("id").asText())
                .json();

        assertThat(copy.status()).as(copy.body()).isEqualTo(201);
        assertThat(draft.path("content").path("criteria")).hasSize(2);
        assertThat(draft.path("content").path("title").asText()).contains("党群服务项目竞标");
        assertThat(play.stage()).isEqualTo(RoundStage.OPEN);
    }
}
