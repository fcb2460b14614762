package org.yanzhen.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yanzhen.modeling.Change.AUTHOR;
import static org.yanzhen.modeling.Change.SECOND;
import static org.yanzhen.modeling.Change.release;
import static org.yanzhen.testing.Refused.assertAnswered;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.engine.Directory;
import org.yanzhen.engine.Directory.Person;
import org.yanzhen.engine.ShippedModels;
import org.yanzhen.engine.TrustedEngine;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.UserId;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** What one administrator changes comes into use when a second one says yes, as one deployment; nothing else does. */
@ApplicationTest
class ReleaseTest {

    private static final String THIRD = "administrator-of-releases";

    @Autowired
    ApplicationContext application;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TrustedEngine trusted;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Releases releases;

    @Autowired
    Directory directory;

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
    void aSecondAdministratorPutsAChangeIntoUseAsOneDeployment() {
        var release = change.submitted(AUTHOR, "二");
        assertThat(change.latest().getName()).isEqualTo("一");

        assertThat(change.approve(SECOND, release).status()).isEqualTo(200);

        assertThat(change.latest().getName()).isEqualTo("二");
        var deployment = change.latest().getDeploymentId();
        assertThat(trusted.call(() -> engine.getRepositoryService().getDeploymentResourceNames(deployment)))
                .containsExactlyInAnyOrder(change.model(), "read.form");
        assertThat(releases.find(release)).satisfies(kept -> {
            assertThat(kept.state()).isEqualTo(Release.State.RELEASED);
            assertThat(kept.number()).isEqualTo(2);
            assertThat(kept.note()).isEqualTo("改名为二");
            assertThat(kept.author()).isEqualTo(new UserId(AUTHOR));
            assertThat(kept.decidedBy()).isEqualTo(new UserId(SECOND));
            assertThat(kept.deployment()).isEqualTo(deployment);
        });
    }

    @Test
    void nobodyReleasesTheirOwnChange() {
        var release = change.submitted(AUTHOR, "二");

        assertAnswered(change.approve(AUTHOR, release), 403, "须由他人审批");

        assertThat(change.latest().getName()).isEqualTo("一");
        assertThat(releases.find(release).state()).isEqualTo(Release.State.PENDING);
    }

    @Test
    void ofTwoWhoApproveAtOnceOneWins() {
        var release = change.submitted(AUTHOR, "二");
        change.as(SECOND).get("/api/me");

        var answers = atOnce(release);

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(change.latest().getVersion()).isEqualTo(2);
    }

    private List<Answer> atOnce(long release) {
        return Stream.of(1, 2)
                .map(number -> CompletableFuture.supplyAsync(() -> change.approve(SECOND, release)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @Test
    void ofOneWhoApprovesAndAnotherWhoRefusesAtOnceOneWins() {
        var release = change.submitted(AUTHOR, "二");
        directory.put(new Person(new UserId(THIRD), "另一位管理员", Set.of(Role.ADMINISTRATOR.group())), Scene.PASSWORD);
        try {
            change.as(SECOND).get("/api/me");
            change.as(THIRD).get("/api/me");

            var approval = CompletableFuture.supplyAsync(() -> change.approve(SECOND, release));
            var refusal = CompletableFuture.supplyAsync(() ->
                    change.as(THIRD).post("/api/models/releases/" + release + "/refuse", Map.of("reason", "名字不妥")));
            var answers = List.of(approval.join(), refusal.join());

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(answers).filteredOn(Answer::isRefusal).singleElement().satisfies(told -> assertThat(told.body())
                    .contains("已经办结"));
            var approved = approval.join().status() == 200;
            assertThat(releases.find(release)).satisfies(kept -> {
                assertThat(kept.state()).isEqualTo(approved ? Release.State.RELEASED : Release.State.REFUSED);
                assertThat(kept.decidedBy()).isEqualTo(new UserId(approved ? SECOND : THIRD));
            });
            assertThat(change.latest().getName()).isEqualTo(approved ? "二" : "一");
        } finally {
            directory.remove(new UserId(THIRD));
        }
    }

    @Test
    void whatTheGateRefusesIsNotTakenAndStaysADraft() {
        var draft = change.open(AUTHOR);
        var refused = change.named("二").replace("${recordAnswers}", "${nobodysBean}");
        change.save(AUTHOR, draft, change.version(AUTHOR, draft), change.model(), refused);

        var answer = change.submit(AUTHOR, draft, "坏的");

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().path("code").asText()).isEqualTo("model-findings");
        assertThat(answer.json().path("findings")).anySatisfy(finding -> {
            assertThat(finding.path("element").asText()).isEqualTo("serviceTask_recordReading");
            assertThat(finding.path("file").asText()).isEqualTo(change.model());
            assertThat(finding.path("message").asText()).isNotBlank();
            assertThat(finding.path("remedy").asText()).isNotBlank();
        });
        assertThat(change.latest().getVersion()).isOne();
        assertThat(releases.history(change.process())).extracting(Release::kind).containsExactly(Release.Kind.SHIPPED);
        assertThat(change.as(AUTHOR)
                        .get("/api/models/drafts/" + draft)
                        .json()
                        .path("files")
                        .path(change.model())
                        .asText())
                .isEqualTo(refused);
    }

    @Test
    void whatDoesNotGetAlongItsWaysIsNotTakenAndStaysADraft() {
        var draft = change.open(AUTHOR);
        change.save(AUTHOR, draft, change.version(AUTHOR, draft), change.model(), change.stuck());

        var answer = change.submit(AUTHOR, draft, "走不通的");

        assertAnswered(answer, 409, "试运行发现 1 处问题");
        assertThat(answer.json().path("detail").asText()).contains("“要复核？ → 复核”：哪一种回答都走不到这里");
        assertThat(answer.json().path("code").asText()).isEqualTo("trial-failed");
        assertThat(answer.json().path("findings")).singleElement().satisfies(finding -> {
            assertThat(finding.path("element").asText()).isEqualTo("flow_again");
            assertThat(finding.path("file").asText()).isEqualTo(change.model());
        });
        assertThat(releases.history(change.process())).extracting(Release::kind).containsExactly(Release.Kind.SHIPPED);
        assertThat(change.as(AUTHOR)
                        .get("/api/models/drafts/" + draft)
                        .json()
                        .path("files")
                        .path(change.model())
                        .asText())
                .isEqualTo(change.stuck());
    }

    @Test
    void nobodyGoesBackToWhatDoesNotGetAlongItsWays() {
        change.open(AUTHOR);
        trusted.run(() -> engine.getRepositoryService()
                .createDeployment()
                .addString(change.model(), change.stuck())
                .addString("read.form", Change.form("阅读"))
                .deploy());
        change.approve(AUTHOR, change.submitted(SECOND, "三"));

        var back = change.as(AUTHOR)
                .post("/api/models/" + change.process() + "/roll-back", Map.of("number", 2, "note", "改错了"));

        assertAnswered(back, 409, "试运行发现 1 处问题");
        assertThat(releases.history(change.process())).hasSize(3);
    }

    @Test
    void whatTheDryRunOfExactlyThisContentFoundIsKeptWithIt() {
        var draft = change.open(AUTHOR);
        var other = change.as(AUTHOR);
        other.post("/api/models/drafts/" + draft + "/trial", Map.of());
        var version = change.version(AUTHOR, draft);
        change.save(
                AUTHOR,
                draft,
                version,
                change.model(),
                change.named("二")
                        .replace(
                                "name=\"阅读\" camunda:candidateGroups=\"party-office\"",
                                "name=\"细读\" camunda:candidateGroups=\"working-committee\""));

        assertAnswered(
                other.post("/api/models/drafts/" + draft + "/trial?version=" + version, Map.of()), 409, "已经有更新的内容");
        assertAnswered(
                other.post("/api/models/drafts/" + draft + "/submit", Map.of("version", version, "note", "旧的")),
                409,
                "已经有更新的内容");
        assertThat(releases.history(change.process())).hasSize(1);

        var release = release(change.submit(AUTHOR, draft, "由党工委细读"));

        assertThat(releases.find(release).trial()).satisfies(trial -> {
            assertThat(trial.sound()).isTrue();
            assertThat(trial.tasks()).singleElement().satisfies(task -> {
                assertThat(task.place().name()).isEqualTo("细读");
                assertThat(task.groups()).containsExactly("working-committee");
            });
        });
        assertThat(releases.find(change.process(), 1).trial()).isNull();
    }

    @Test
    void howFarTheDryRunIsCanBeAskedUntilItIsDone() {
        var draft = change.open(AUTHOR);
        var told = new ArrayList<JsonNode>();

        await().until(() -> {
            told.add(change.as(AUTHOR)
                    .post("/api/models/drafts/" + draft + "/trial", Map.of())
                    .json());
            return told.get(told.size() - 1).path("done").asBoolean();
        });

        assertThat(told).allSatisfy(far -> assertThat(
                        far.path("progress").path("reached").asInt())
                .isLessThanOrEqualTo(far.path("progress").path("all").asInt()));
        change.save(
                AUTHOR,
                draft,
                change.version(AUTHOR, draft),
                change.model(),
                change.named("二").replace("${recordAnswers}", "${nobodysBean}"));
        assertAnswered(change.as(AUTHOR).post("/api/models/drafts/" + draft + "/trial", Map.of()), 409, "不能发布");
    }

    @Test
    void twoWhoSubmitAtOnceBothGetTheirNumber() {
        var drafts = Map.of(AUTHOR, change.open(AUTHOR), SECOND, change.open(SECOND));
        drafts.forEach((person, draft) ->
                change.save(person, draft, change.version(person, draft), change.model(), change.named(person)));

        var answers = drafts.entrySet().stream()
                .map(draft ->
                        CompletableFuture.supplyAsync(() -> change.submit(draft.getKey(), draft.getValue(), "同时")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(200));
        assertThat(releases.history(change.process()))
                .extracting(Release::number)
                .containsExactly(3, 2, 1);
    }

    @Test
    void aDraftSubmittedInTwoWindowsAtOnceIsHandedInOnce() {
        var draft = change.open(AUTHOR);
        change.save(AUTHOR, draft, change.version(AUTHOR, draft), change.model(), change.named("二"));
        var submission = Map.of("version", change.version(AUTHOR, draft), "note", "同时");

        var answers = Stream.of(1, 2)
                .map(window -> CompletableFuture.supplyAsync(
                        () -> change.as(AUTHOR).post("/api/models/drafts/" + draft + "/submit", submission)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 404);
        assertThat(releases.history(change.process())).hasSize(2);
    }

    @Test
    void aDeploymentThatNamesTheSourceOfReleasesIsNone() {
        change.open(AUTHOR);
        trusted.run(() -> engine.getRepositoryService()
                .createDeployment()
                .source("administrator")
                .addString(change.model(), change.named("冒名"))
                .addString("read.form", Change.form("阅读"))
                .deploy());

        assertThat(releases.inUse(change.process())).isEmpty();
        change.as(SECOND).post("/api/models/" + change.process() + "/draft", Map.of());
        assertThat(releases.inUse(change.process())).hasValueSatisfying(inUse -> {
            assertThat(inUse.kind()).isEqualTo(Release.Kind.DIRECT);
            assertThat(inUse.author()).isNull();
            assertThat(inUse.decidedBy()).isNull();
        });
    }

    @Test
    void aDeploymentAtTheEnginesDoorThatSaysItShippedIsStillSomebodys() {
        engine.getIdentityService()
                .setAuthentication(SECOND, List.of(Role.ADMINISTRATOR.group(), Role.ENGINE_ADMINISTRATORS));
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .source(ShippedModels.SOURCE)
                    .addString(change.model(), change.named("冒名"))
                    .addString("read.form", Change.form("阅读"))
                    .deploy();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }

        assertThat(releases.isLocal(change.process())).isTrue();
        assertThat(ShippedModels.inUse(change.process(), engine.getRepositoryService()))
                .as("the next start does not take it for its own")
                .extracting(Deployment::getSource)
                .isNotEqualTo(ShippedModels.SOURCE);
        assertThat(releases.inUse(change.process()))
                .hasValueSatisfying(inUse -> assertThat(inUse.author()).isEqualTo(new UserId(SECOND)));
    }

    @Test
    void ofTwoChangesOfTheSameTheSecondIsNotPutOverTheFirst() {
        var first = change.submitted(AUTHOR, "二");
        var second = change.submitted(SECOND, "三");
        change.approve(SECOND, first);

        var answer = change.approve(AUTHOR, second);

        assertAnswered(answer, 409, "第 2 号发布已经启用");
        assertThat(change.latest().getName()).isEqualTo("二");
        assertThat(releases.find(second).state()).isEqualTo(Release.State.PENDING);
    }

    @Test
    void whatTheEngineRefusesLeavesTheReleaseAsItWas() {
        var draft = change.open(AUTHOR);
        change.save(AUTHOR, draft, change.version(AUTHOR, draft), change.model(), change.named("二"));
        var release = release(change.submit(AUTHOR, draft, "坏的"));
        trusted.run(() -> jdbc.update(
                "UPDATE model_release_file SET content = ? WHERE of_release = ? AND name = ?",
                change.named("二").replace("targetRef=\"event_done\"", "targetRef=\"nowhere\""),
                release,
                change.model()));

        var answer = change.approve(SECOND, release);

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(change.latest().getVersion()).isOne();
        assertThat(releases.find(release)).satisfies(kept -> {
            assertThat(kept.state()).isEqualTo(Release.State.PENDING);
            assertThat(kept.deployment()).isNull();
        });
    }

    @Test
    void aRefusalIsReasonedAndTheChangeGoesOnAsADraft() {
        var release = change.submitted(AUTHOR, "二");
        var refuse = "/api/models/releases/" + release + "/refuse";

        assertThat(change.as(SECOND).post(refuse, Map.of("reason", " ")).status())
                .isEqualTo(400);
        assertThat(change.as(SECOND).post(refuse, Map.of("reason", "名字不妥")).status())
                .isEqualTo(200);

        assertThat(releases.find(release).reason()).isEqualTo("名字不妥");
        var draft = change.as(AUTHOR)
                .post("/api/models/" + change.process() + "/draft", Map.of())
                .json();
        assertThat(draft.path("files").path(change.model()).asText()).isEqualTo(change.named("二"));
        assertAnswered(change.approve(SECOND, release), 409, "已经办结");
    }

    @Test
    void onlyTheAuthorWithdraws() {
        var release = change.submitted(AUTHOR, "二");
        var withdraw = "/api/models/releases/" + release + "/withdraw";

        assertAnswered(change.as(SECOND).post(withdraw, Map.of()), 403, "只有提交人");
        assertThat(change.as(AUTHOR).post(withdraw, Map.of()).status()).isEqualTo(200);

        assertThat(releases.find(release).state()).isEqualTo(Release.State.WITHDRAWN);
    }

    @Test
    void goingBackIsAReleaseOfAnOldContentThatASecondAdministratorApproves() {
        change.approve(SECOND, change.submitted(AUTHOR, "二"));

        var back = change.as(AUTHOR)
                .post("/api/models/" + change.process() + "/roll-back", Map.of("number", 1, "note", "改错了"));

        assertThat(change.latest().getName()).isEqualTo("二");
        assertAnswered(change.approve(AUTHOR, release(back)), 403, "须由他人审批");
        assertThat(change.approve(SECOND, release(back)).status()).isEqualTo(200);
        assertThat(change.latest().getName()).isEqualTo("一");
        assertThat(change.latest().getVersion()).isEqualTo(3);
        assertThat(releases.history(change.process()))
                .extracting(Release::kind)
                .containsExactly(Release.Kind.ROLL_BACK, Release.Kind.EDITED, Release.Kind.SHIPPED);
    }

    @Test
    void whatWasDeployedAtTheEnginesDoorIsOnRecord() {
        change.open(AUTHOR);
        engine.getIdentityService().setAuthenticatedUserId(SECOND);
        try {
            trusted.run(() -> engine.getRepositoryService()
                    .createDeployment()
                    .name("Modeler")
                    .addString(change.model(), change.named("直接"))
                    .deploy());
        } finally {
            engine.getIdentityService().clearAuthentication();
        }

        assertThat(releases.inUse(change.process())).hasValueSatisfying(inUse -> {
            assertThat(inUse.kind()).isEqualTo(Release.Kind.DIRECT);
            assertThat(inUse.author()).isEqualTo(new UserId(SECOND));
            assertThat(inUse.base()).isOne();
        });
    }

    @Test
    void theWholeWayOverThePages() {
        var release = change.submitted(AUTHOR, "二");

        assertThat(change.as(SECOND).get("/models").body()).contains("等待另一位管理员审批", change.process());
        assertThat(change.as(SECOND).get("/models/releases/" + release).body())
                .contains("改名为二", "同意并启用", change.model());
        assertThat(change.as(AUTHOR).get("/models/releases/" + release).body())
                .contains("要由另一位管理员审批")
                .doesNotContain("同意并启用");
        change.approve(SECOND, release);
        assertThat(change.as(AUTHOR).get("/models/" + change.process()).body())
                .contains("第 2 号发布", "现用", "管理员修改过", "read.form");
    }

    @Test
    void whatWaitsForASecondAdministratorStandsAmongTheirTasksUntilItIsDecidedOrTakenBack() {
        var approved = change.submitted(AUTHOR, "二");
        assertThat(tasks(SECOND)).contains("等您决定", "审批流程模型的发布", "/models/releases/" + approved + "\"", "改名为二");
        assertThat(tasks(AUTHOR)).doesNotContain("/models/releases/" + approved + "\"");
        assertThat(tasks("auditor-1")).doesNotContain("/models/releases/" + approved + "\"");
        change.approve(SECOND, approved);
        assertThat(tasks(SECOND)).doesNotContain("/models/releases/" + approved + "\"");

        var takenBack = change.submitted(AUTHOR, "三");
        assertThat(tasks(SECOND)).contains("/models/releases/" + takenBack + "\"");
        change.as(AUTHOR).post("/api/models/releases/" + takenBack + "/withdraw", Map.of());
        assertThat(tasks(SECOND)).doesNotContain("/models/releases/" + takenBack + "\"");
    }

    private String tasks(String person) {
        return change.as(person).get("/tasks").body();
    }

    @Test
    void nobodyElseSeesOrChangesModels() {
        var release = change.submitted(AUTHOR, "二");
        var at = "/api/models/" + change.process();

        for (var user : List.of("guihua-secretary", "party-office-1", "committee-1")) {
            assertThat(change.as(user).get("/models").status()).isEqualTo(403);
            assertThat(change.as(user)
                            .get("/api/models/content?of=current&process=" + change.process())
                            .status())
                    .isEqualTo(403);
            assertThat(change.as(user).post(at + "/draft", Map.of()).status()).isEqualTo(403);
            assertThat(change.approve(user, release).status()).isEqualTo(403);
        }
        assertThat(change.latest().getName()).isEqualTo("一");
    }

    @Test
    void anAuditorReadsReleasesAndWhatTheirDryRunFoundAndChangesNothing() {
        var release = change.submitted(AUTHOR, "二");
        var auditor = change.as("auditor-1");
        var at = "/api/models/releases/" + release;

        assertThat(auditor.get("/models").body())
                .contains("/models/releases/" + release + "\"")
                .doesNotContain("导入流程", "运行情况");
        assertThat(auditor.get("/models/" + change.process()).body())
                .contains("发布历史", "等待审批")
                .doesNotContain("<form method=\"post\" action=\"/models");
        assertThat(auditor.get("/models/releases/" + release).body())
                .contains("改名为二", "提交时对这份内容试运行的结果", "谁会收到任务")
                .doesNotContain("同意并启用", "再试一次", "撤回");
        assertThat(auditor.get("/models/%s/compare?left=release:1&right=release:2".formatted(change.process()))
                        .status())
                .isEqualTo(200);
        for (var door : List.of("/approve", "/refuse", "/withdraw", "/trial")) {
            assertThat(auditor.post(at + door, Map.of("reason", "不")))
                    .extracting(Answer::status)
                    .isEqualTo(403);
        }
        assertThat(auditor.post("/api/models/" + change.process() + "/draft", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(releases.find(release).state()).isEqualTo(Release.State.PENDING);
    }
}
