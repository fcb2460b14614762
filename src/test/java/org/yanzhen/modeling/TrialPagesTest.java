package org.yanzhen.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.modeling.Change.AUTHOR;
import static org.yanzhen.modeling.Change.SECOND;
import static org.yanzhen.testing.Refused.assertAnswered;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.models.Shipped;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** Who wrote a change and who is to approve it see what it would do; nobody else does. */
@ApplicationTest
class TrialPagesTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    Scene scene;

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
    void aDraftIsDrivenAsOftenAsOneLikes() {
        var trial = "/models/drafts/" + change.open(AUTHOR) + "/trial";

        assertThat(change.as(AUTHOR).get(trial).body()).contains("开始试运行").doesNotContain("谁会收到任务");
        assertThat(drive(AUTHOR, trial).body()).contains("没有发现问题", "谁会收到任务", "党建办", "阅读");
        assertThat(drive(AUTHOR, trial).body()).contains("再试一次", "没有发现问题");
        assertThat(change.latest().getVersion()).isOne();
    }

    @Test
    void whatTheGateRefusesIsNotDriven() {
        var draft = change.open(AUTHOR);
        change.save(
                AUTHOR,
                draft,
                change.version(AUTHOR, draft),
                change.model(),
                change.named("二").replace("${recordAnswers}", "${nobodysBean}"));

        assertThat(drive(AUTHOR, "/models/drafts/" + draft + "/trial").body())
                .contains("先改正这些问题", "element=serviceTask_recordReading")
                .doesNotContain("谁会收到任务");
    }

    @Test
    void whoeverApprovesSeesWhatExactlyThisChangeWouldDo() {
        var draft = change.open(AUTHOR);
        change.save(
                AUTHOR,
                draft,
                change.version(AUTHOR, draft),
                change.model(),
                change.named("二")
                        .replace(
                                "name=\"阅读\" camunda:candidateGroups=\"party-office\"",
                                "name=\"细读\" camunda:candidateGroups=\"working-committee\""));
        var release = Change.release(change.submit(AUTHOR, draft, "由党工委细读"));
        var page = "/models/releases/" + release;

        assertThat(change.as(SECOND).get(page).body())
                .contains("由党工委细读", "没有发现问题", change.model(), "其余 1 个文件没有改动", "同意并启用")
                .contains("left=release:1", "right=release:2")
                .contains("提交时对这份内容试运行的结果", "谁会收到任务", "细读", "党工委", "再试一次")
                .doesNotContain("党建办</span>");

        change.trusted().run(() -> change.jdbc().update("UPDATE model_release SET trial = NULL WHERE id = ?", release));
        assertThat(change.as(SECOND).get(page).body())
                .as("as it was handed in before there was a dry run")
                .contains("开始试运行", "同意并启用")
                .doesNotContain("谁会收到任务");
        assertThat(drive(SECOND, page + "/trial").body())
                .contains("谁会收到任务", "细读", "党工委", "同意并启用")
                .doesNotContain("党建办</span>", "提交时对这份内容试运行的结果");
        assertThat(change.latest().getVersion()).isOne();
    }

    @Test
    void aDecisionTableOfADraftCanBeAskedWithValues() {
        var draft = change.open(AUTHOR);
        var table = Shipped.text(Path.of("bpmn", "payment-approval.dmn"));
        change.save(AUTHOR, draft, change.version(AUTHOR, draft), "pay.dmn", table);
        var ask = "/api/models/drafts/" + draft + "/decisions/paymentApproval/ask";

        var held = change.as(AUTHOR).post(ask, Map.of("values", Map.of("amount", 60000)));

        assertThat(held.status()).as(held.body()).isEqualTo(200);
        assertThat(held.json()).singleElement().satisfies(rule -> {
            assertThat(rule.path("row").asInt()).isEqualTo(2);
            assertThat(rule.path("outputs").path("approval").asText()).isEqualTo("COMMITTEE");
        });
        assertAnswered(change.as(AUTHOR).post(ask, Map.of("values", Map.of("amount", "六万"))), 400, "数字列请填数");
        assertAnswered(
                change.as(AUTHOR).post(ask.replace("paymentApproval", "another"), Map.of("values", Map.of())),
                404,
                "没有");
        change.save(AUTHOR, draft, change.version(AUTHOR, draft), "pay.dmn", table.replace("&lt; 50000", "大于五万"));
        assertAnswered(
                change.as(AUTHOR).post(ask, Map.of("values", Map.of("amount", 60000))), 409, "第 1 条规则的“拨付金额（元）”列");
    }

    @Test
    void nobodyElseTriesAnything() {
        var release = change.submitted(AUTHOR, "二");
        var draft = change.open(SECOND);

        for (var user : List.of("guihua-secretary", "party-office-1", "committee-1", "auditor-1")) {
            assertThat(change.as(user).get("/models/releases/" + release).status())
                    .isEqualTo(user.equals("auditor-1") ? 200 : 403);
            assertThat(drive(user, "/models/releases/" + release + "/trial").status())
                    .isEqualTo(403);
            assertThat(change.as(user)
                            .post("/api/models/drafts/" + draft + "/trial", Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(change.as(user)
                            .post("/api/models/releases/" + release + "/trial", Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(change.as(user).get("/models/drafts/" + draft + "/trial").status())
                    .isEqualTo(403);
            assertThat(drive(user, "/models/drafts/" + draft + "/trial").status())
                    .isEqualTo(403);
        }
    }

    private Answer drive(String user, String path) {
        return scene.as(user).send("POST", path, "application/x-www-form-urlencoded", BodyPublishers.ofString(""));
    }
}
