package org.yanzhen.modeling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yanzhen.modeling.Change.AUTHOR;
import static org.yanzhen.modeling.Change.SECOND;
import static org.yanzhen.testing.Refused.assertAnswered;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.testing.ApplicationTest;

/** Administrators work on copies of their own; nobody undoes unseen what another saved or released. */
@ApplicationTest
class DraftTest {

    @Autowired
    ApplicationContext application;

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
    void aDraftBeginsWithWhatIsInUseAndIsOnesOwn() {
        var mine = change.open(AUTHOR);
        var theirs = change.open(SECOND);

        assertThat(mine).isNotEqualTo(theirs).isEqualTo(change.open(AUTHOR));
        assertThat(file(mine, change.model())).isEqualTo(change.named("一"));
        assertAnswered(change.save(SECOND, mine, 0, change.model(), "别人的"), 403, "他人的草稿");
    }

    @Test
    void theDraftOfAnotherIsShownButNotEdited() {
        var mine = change.open(AUTHOR);

        assertThat(change.as(SECOND).get("/models/drafts/" + mine).body())
                .contains("这是流程管理员的草稿")
                .contains("data-read-only=\"true\"");
        assertThat(change.as(AUTHOR).get("/models/drafts/" + mine).body())
                .doesNotContain("的草稿，您可以查看")
                .contains("data-read-only=\"false\"");
    }

    @Test
    void ofAStaleDraftBothContentsAreKept() {
        var draft = change.open(AUTHOR);
        var version = change.version(AUTHOR, draft);
        change.save(AUTHOR, draft, version, "read.form", Change.form("一个窗口"));

        var answer = change.save(AUTHOR, draft, version, "read.form", Change.form("另一个窗口"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").asText()).isEqualTo("draft-stale");
        assertThat(answer.json().path("theirs").path("content").asText()).isEqualTo(Change.form("一个窗口"));
        assertThat(answer.json().path("mine").path("content").asText()).isEqualTo(Change.form("另一个窗口"));
        var newer = answer.json().path("theirs").path("version").asLong();
        assertThat(change.save(AUTHOR, draft, newer, "read.form", Change.form("另一个窗口"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anOutdatedDraftIsKeptAndGoesOnWithTheNewReleaseInIt() {
        var draft = change.open(AUTHOR);
        change.save(AUTHOR, draft, change.version(AUTHOR, draft), "read.form", Change.form("我的"));
        change.approve(AUTHOR, change.submitted(SECOND, "二"));

        var answer = change.submit(AUTHOR, draft, "表单");

        assertAnswered(answer, 409, "第 2 号发布已经启用");
        assertThat(answer.json().path("code").asText()).isEqualTo("draft-outdated");
        assertThat(answer.json().path("newer").asInt()).isEqualTo(2);
        var kept = change.as(AUTHOR).get("/api/models/drafts/" + draft).json();
        assertThat(kept.path("baseOutdated").asBoolean()).isTrue();
        assertThat(kept.path("files").path("read.form").asText()).isEqualTo(Change.form("我的"));

        var rebased = change.as(AUTHOR)
                .post(
                        "/api/models/drafts/" + draft + "/rebase",
                        Map.of("version", kept.path("version").asLong()));
        assertThat(rebased.json().path("conflicts")).isEmpty();
        assertThat(file(draft, change.model())).isEqualTo(change.named("二"));
        assertThat(file(draft, "read.form")).isEqualTo(Change.form("我的"));
        assertThat(change.submit(AUTHOR, draft, "表单").status()).isEqualTo(200);
    }

    @Test
    void aNoteIsNeeded() {
        var draft = change.open(AUTHOR);

        assertAnswered(change.submit(AUTHOR, draft, " "), 400, "请说明改了什么");
        assertThat(file(draft, change.model())).isEqualTo(change.named("一"));
    }

    @Test
    void whatIsExportedCanBeImportedAgain() {
        var draft = change.open(AUTHOR);
        change.save(AUTHOR, draft, change.version(AUTHOR, draft), change.model(), change.named("二"));

        var zip = change.as(AUTHOR)
                .download("/models/" + change.process() + "/export?of=draft:" + draft)
                .body();
        var taken = change.as(SECOND).upload("/api/models/" + change.process() + "/import", "全部.zip", zip);

        assertThat(taken.json().path("files").path(change.model()).asText()).isEqualTo(change.named("二"));
    }

    @Test
    void theDraftOfANewProcessIsListedOpenedAndDiscarded() {
        var other = Change.of(change.process() + "-new", application);
        var draft = other.as(AUTHOR)
                .upload(
                        "/api/models/" + other.process() + "/import",
                        "x.bpmn",
                        other.named("新").getBytes(UTF_8))
                .json()
                .path("id")
                .asLong();
        assertThat(change.as(AUTHOR).get("/models").body())
                .contains("新流程的草稿", "/models/drafts/" + draft, other.process());
        assertThat(change.as(AUTHOR).get("/models/drafts/" + draft).status()).isEqualTo(200);

        var discarded = change.as(AUTHOR)
                .send(
                        "POST",
                        "/models/drafts/" + draft + "/discard",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString(""));

        assertThat(discarded.status()).as(discarded.body()).isIn(200, 302);
        assertThat(change.as(AUTHOR).get("/models").body()).doesNotContain(other.process());
    }

    @Test
    void aSecondModelOfANewProcessCanBeTakenOutAgain() {
        var other = Change.of(change.process() + "-new", application);
        try {
            for (var model : List.of("one.bpmn", "two.bpmn")) {
                other.as(AUTHOR)
                        .upload(
                                "/api/models/" + other.process() + "/import",
                                model,
                                other.named(model).getBytes(UTF_8));
            }
            var draft = other.as(AUTHOR)
                    .upload(
                            "/api/models/" + other.process() + "/import",
                            "read.form",
                            Change.form("阅读").getBytes(UTF_8))
                    .json()
                    .path("id")
                    .asLong();
            assertThat(other.submit(AUTHOR, draft, "两个模型").status()).isEqualTo(409);

            var removed = other.as(AUTHOR)
                    .send(
                            "DELETE",
                            "/api/models/drafts/%d/files/one.bpmn?version=%d"
                                    .formatted(draft, other.version(AUTHOR, draft)),
                            Map.of());

            assertThat(removed.status()).as(removed.body()).isEqualTo(200);
            assertThat(other.as(AUTHOR)
                            .get("/api/models/drafts/" + draft)
                            .json()
                            .path("files")
                            .fieldNames())
                    .toIterable()
                    .containsExactly("read.form", "two.bpmn");
            assertThat(other.submit(AUTHOR, draft, "一个模型").status()).isEqualTo(200);
        } finally {
            other.remove();
        }
    }

    @Test
    void whoeverApprovesSeesWhatANewProcessConsistsOfAndBothAreTold() {
        var other = Change.of(change.process() + "-new", application);
        try {
            other.as(AUTHOR)
                    .upload(
                            "/api/models/" + other.process() + "/import",
                            "x.bpmn",
                            other.named("新").getBytes(UTF_8));
            var draft = other.as(AUTHOR)
                    .upload(
                            "/api/models/" + other.process() + "/import",
                            "read.form",
                            Change.form("阅读").getBytes(UTF_8))
                    .json()
                    .path("id")
                    .asLong();
            var release = Change.release(other.submit(AUTHOR, draft, "新流程"));
            var page = "/models/releases/" + release;

            assertThat(change.as(SECOND).get(page).body()).contains("left=nothing", "right=release:1", "查看内容");
            assertThat(change.as(SECOND)
                            .get("/api/models/content?process=" + other.process() + "&of=nothing")
                            .json()
                            .path("files"))
                    .isEmpty();
            awaitTold(SECOND, page, "release-submitted");
            assertThat(other.approve(SECOND, release).status()).isEqualTo(200);
            awaitTold(AUTHOR, page, "release-approved");
        } finally {
            other.remove();
        }
    }

    @Test
    void theAuthorIsToldWhyAChangeWasRefused() {
        var release = change.submitted(AUTHOR, "二");

        change.as(SECOND).post("/api/models/releases/" + release + "/refuse", Map.of("reason", "名称不对"));

        awaitTold(AUTHOR, "/models/releases/" + release, "release-refused");
    }

    private void awaitTold(String person, String link, String... codes) {
        await().untilAsserted(() -> assertThat(change.jdbc()
                        .queryForList(
                                "SELECT code FROM message WHERE recipient = ? AND link = ?",
                                String.class,
                                person,
                                link))
                .containsExactly(codes));
    }

    @Test
    void aNewProcessIsImportedAndReleased() {
        var other = Change.of(change.process() + "-new", application);
        try {
            var draft = other.as(AUTHOR)
                    .upload(
                            "/api/models/" + other.process() + "/import",
                            other.model(),
                            other.named("新").getBytes(UTF_8))
                    .json();
            other.as(AUTHOR)
                    .upload(
                            "/api/models/" + other.process() + "/import",
                            "read.form",
                            Change.form("阅读").getBytes(UTF_8));
            var release = Change.release(other.submit(AUTHOR, draft.path("id").asLong(), "新流程"));

            assertThat(other.approve(SECOND, release).status()).isEqualTo(200);
            assertThat(other.latest().getName()).isEqualTo("新");
        } finally {
            other.remove();
        }
    }

    /** Through both doors, for a new process and for one in use. */
    @Test
    void whatAnotherToolWroteIsChangedOnlyOnceAgreedTo() {
        var foreign = change.named("二")
                .replace("targetNamespace", "xmlns:signavio=\"http://www.signavio.com\" targetNamespace")
                .replace("<startEvent ", "<startEvent signavio:colour=\"red\" ")
                .replace("<userTask ", "<task ")
                .replace("</userTask>", "</task>")
                .replace(
                        " camunda:candidateGroups=\"party-office\" camunda:formRef=\"read\" camunda:formRefBinding=\"deployment\"",
                        "")
                .replace(" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\"", "")
                .getBytes(Charset.forName("GBK"));
        var doors = List.of(
                "/api/models/" + change.process() + "/import",
                "/models/" + change.process() + "/import",
                "/models/import?process=" + change.process() + "-new");
        for (var door : doors) {
            var asked = change.as(SECOND).upload(door, change.model(), foreign);

            assertAnswered(asked, 409, "还没有导入");
            assertThat(asked.json().path("code").asText()).isEqualTo("import-adjustments");
            assertThat(asked.json().path("adjustments"))
                    .extracting(one -> one.asText())
                    .satisfiesExactly(
                            one -> assertThat(one).contains("编码是 GBK"),
                            one -> assertThat(one).contains("Signavio"),
                            one -> assertThat(one).contains("普通任务（“阅读”）"),
                            one -> assertThat(one).contains("3650 天"),
                            one -> assertThat(one).contains("可执行"));
            assertThat(drafts(SECOND)).as("nothing is saved").isZero();

            var agreed = door + (door.contains("?") ? "&" : "?") + "consent="
                    + asked.json().path("consent").asText();
            assertAnswered(
                    change.as(SECOND)
                            .upload(
                                    agreed,
                                    change.model(),
                                    new String(foreign, Charset.forName("GBK"))
                                            .replace("阅读", "审阅")
                                            .getBytes(UTF_8)),
                    409,
                    "审阅");
            assertThat(drafts(SECOND)).as("nothing is saved").isZero();
            assertThat(change.as(SECOND).upload(agreed, change.model(), foreign).status())
                    .isIn(200, 302);
            assertThat(change.jdbc()
                            .queryForList(
                                    "SELECT content FROM model_draft_file f JOIN model_draft d ON f.draft = d.id"
                                            + " WHERE d.owner = ? AND d.process LIKE ? AND f.name = ?",
                                    String.class,
                                    SECOND,
                                    change.process() + "%",
                                    change.model()))
                    .singleElement()
                    .asString()
                    .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                    .contains("<userTask id=\"userTask_read\" name=\"阅读\"")
                    .contains("historyTimeToLive=\"P3650D\"", "isExecutable=\"true\"")
                    .doesNotContain("signavio:colour");
            change.trusted().run(() -> change.jdbc()
                    .update(
                            "DELETE FROM model_draft WHERE owner = ? AND process LIKE ?",
                            SECOND,
                            change.process() + "%"));
        }
    }

    private int drafts(String owner) {
        return Objects.requireNonNull(change.jdbc()
                .queryForObject(
                        "SELECT COUNT(*) FROM model_draft WHERE owner = ? AND process LIKE ?",
                        Integer.class,
                        owner,
                        change.process() + "%"));
    }

    @Test
    void whatIsTooLargeOrHasAnotherNameIsNotTaken() {
        assertAnswered(take("big.bpmn", new byte[50 * 1024 * 1024]), 400, "MB");
        assertAnswered(take("big.bpmn", " ".repeat(3 * 1024 * 1024).getBytes(UTF_8)), 400, "一个文件最多 1 MB");
        assertAnswered(take("run.sh", "rm".getBytes(UTF_8)), 400, "不能用");
        assertAnswered(take("broken.zip", "PK".getBytes(UTF_8)), 400, "压缩包打不开");
    }

    @Test
    void whatIsTypedMayBeAsLargeAsWhatIsImported() {
        var draft = change.open(AUTHOR);
        var version = change.version(AUTHOR, draft);

        assertAnswered(save(draft, version, " ".repeat(1024 * 1024 + 1)), 400, "一个文件最多 1 MB");
        assertAnswered(save(draft, version, " ".repeat(3 * 1024 * 1024)), 413, "超过 2 MB");
        assertThat(file(draft, "read.form")).isEqualTo(Change.form("阅读"));
        assertThat(save(draft, version, " ".repeat(1024 * 1024)).status()).isEqualTo(200);
    }

    private Answer save(long draft, long version, String form) {
        return change.save(AUTHOR, draft, version, "read.form", form);
    }

    private Answer take(String name, byte[] content) {
        return change.as(AUTHOR).upload("/api/models/" + change.process() + "/import", name, content);
    }

    @Test
    void statesHaveNames() {
        var draft = change.open(AUTHOR);

        assertThat(content("current")).isEqualTo(change.named("一"));
        assertThat(content("release:1")).isEqualTo(change.named("一"));
        assertThat(content("draft:" + draft)).isEqualTo(change.named("一"));
        assertThat(content("shipped-old")).isEqualTo(change.named("一"));
        assertThat(content("version:1")).isEqualTo(change.named("一"));
        assertAnswered(
                change.as(AUTHOR).get("/api/models/content?of=version:99&process=" + change.process()),
                404,
                "没有第 99 版");
        assertThat(List.of(label("release:1"), label("draft:" + draft), label("version:1")))
                .containsExactly("第 1 号发布：随程序提供", "流程管理员的草稿", "第 1 版");
        assertAnswered(
                change.as(AUTHOR).get("/api/models/content?of=shipped&process=" + change.process()), 404, "没有这个版本");
        assertThat(change.as(AUTHOR)
                        .get("/api/models/content?process=projectApproval&of=shipped")
                        .json()
                        .path("files")
                        .has("project-approval.bpmn"))
                .isTrue();
    }

    private String content(String of) {
        return state(of).path("files").path(change.model()).asText();
    }

    private String label(String of) {
        return state(of).path("label").asText();
    }

    private JsonNode state(String of) {
        return change.as(AUTHOR)
                .get("/api/models/content?process=" + change.process() + "&of=" + of)
                .json();
    }

    private String file(long draft, String name) {
        return change.as(AUTHOR)
                .get("/api/models/drafts/" + draft)
                .json()
                .path("files")
                .path(name)
                .asText();
    }
}
