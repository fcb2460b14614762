package org.yanzhen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.projects.Stage;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** Each kind of bad input gets its status and a Chinese sentence; nothing is saved, nothing typed is lost. */
@ApplicationTest
class BadInputTest {

    @Autowired
    Scene scene;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    private static void refused(Answer answer, int status, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("detail").asText()).contains(sentence);
        assertThat(answer.body()).doesNotContain("Exception", "org.", "java.", "SQL");
    }

    private static List<String> fields(Answer answer) {
        return StreamSupport.stream(answer.json().path("errors").spliterator(), false)
                .map(error -> error.path("field").asText())
                .toList();
    }

    static Stream<Arguments> proposals() {
        return Stream.of(
                bad(
                        "权重合计不是 100",
                        form -> form.put("milestones", Scene.milestones(25, 25, 25, 20)),
                        "milestones",
                        "95%"),
                bad("五个目标", form -> form.put("milestones", Scene.milestones(20, 20, 20, 20, 20)), "milestones", "4"),
                bad("权重是负数", form -> form.put("milestones", Scene.milestones(-10, 40, 40, 30)), "milestones", "0"),
                bad("金额是负数", form -> form.put("budget", budget("-1.00")), "budget", "0"),
                bad("金额有三位小数", form -> form.put("budget", budget("1.005")), "budget", "2"),
                bad("金额不是数字", form -> form.put("budget", budget("很多")), "budget", "数字"),
                bad("金额是 1e5", form -> form.put("budget", budget("1e5")), "budget", "一个数字"),
                bad("金额是数 1e5", form -> form.put("budget", budget(new RawValue("1e5"))), "budget", "一个数字"),
                bad("金额是数 1.0E3", form -> form.put("budget", budget(new RawValue("1.0E3"))), "budget", "一个数字"),
                bad("金额是数 1e-300", form -> form.put("budget", budget(new RawValue("1e-300"))), "budget", "一个数字"),
                bad("金额是数 1e400", form -> form.put("budget", budget(new RawValue("1e400"))), "budget", "一个数字"),
                bad("金额有两千位数字", form -> form.put("budget", budget(new RawValue("9".repeat(2_000)))), "budget", "一个数字"),
                bad("金额可有两种读法", form -> form.put("budget", budget("1万2")), "budget", "一个数字"),
                bad("题目两千字", form -> form.put("title", "长".repeat(2_000)), "title", "2000"),
                bad("没有题目", form -> form.remove("title"), "title", "请填写"),
                bad("题目只有零宽字符", form -> form.put("title", "\u200b\u2060\ufeff"), "title", "请填写"),
                bad("题目有两行", form -> form.put("title", "老旧\n小区"), "title", "只能有一行"),
                bad("题目只有空格", form -> form.put("title", "   "), "title", "项目名称"),
                bad("没有的类别", form -> form.put("category", "登月工程"), "category", "登月工程"),
                bad("没有的要点", form -> form.put("keyPoint", "99"), "keyPoint", "99"),
                bad("表单里没有的项", form -> form.put("approved", true), "approved", "没有“approved”"),
                bad("类型不对", form -> form.put("goal", List.of("一", "二")), "goal", "类型"),
                bad("目标不是表格", form -> form.put("milestones", "四个"), "milestones", "类型"));
    }

    private static Arguments bad(String what, Consumer<Map<String, Object>> spoil, String field, String words) {
        return Arguments.of(what, spoil, field, words);
    }

    private static List<Map<String, Object>> budget(Object amount) {
        return List.of(Map.of("item", "设计", "amount", amount, "source", "街道补助"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("proposals")
    void aProposalThatCannotBeCarriedOutStaysADraft(
            String what, Consumer<Map<String, Object>> spoil, String field, String words) {
        var community = scene.community();
        var secretary = scene.as(community + "-secretary");
        var draft = scene.draft(community + "-secretary", community);
        var form = new LinkedHashMap<>(Scene.proposal());
        spoil.accept(form);
        secretary.send("PUT", "/api/drafts/" + draft, Map.of("version", 0, "content", form));

        var answer = secretary.post("/api/drafts/" + draft + "/submit", form);

        refused(answer, 400, words);
        assertThat(fields(answer)).as(answer.body()).anyMatch(name -> name.startsWith(field));
        assertThat(secretary.get("/api/projects/" + draft).status()).isEqualTo(404);
        var kept = secretary.get("/api/drafts/" + draft).json().path("content");
        assertThat(kept.path("background").asText()).isEqualTo(form.get("background"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"老\u000b旧", "老\u202e旧", "老\u061c旧"})
    void textThatIsNotWhatOneSeesIsRefusedAtEveryDoor(String text) {
        var play = scene.proposed();
        var task = play.task("checkProposal");
        var office = scene.as("party-office-1");
        var secretary = scene.as(play.secretary());
        var draft = scene.draft(play.secretary(), play.community());
        var form = Scene.proposal();
        form.put("title", text);
        var engine = Machine.of(scene, "party-office-1");
        var variables = Machine.variables(Map.of("remarks", text, "outcome", "RETURN"));

        for (var answer : List.of(
                secretary.post("/api/drafts/" + draft + "/submit", form),
                secretary.send("PUT", "/api/drafts/" + draft, Map.of("version", 0, "content", form)),
                office.post("/api/tasks/" + task + "/complete", Map.of("outcome", "RETURN", "remarks", text)))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("有看不见或者会打乱文字的字符（U+");
        }
        for (var way : List.of("complete", "submit-form")) {
            var answer = engine.post("/task/" + task + "/" + way, variables);
            assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(400);
            assertThat(answer.getBody()).contains("有看不见或者会打乱文字的字符（U+");
        }
        assertThat(play.stage()).isEqualTo(Stage.UNDER_CHECK);
    }

    @Test
    void aSecondProjectInAYearNeedsAReason() {
        var play = scene.proposed();
        var secretary = scene.as(play.secretary());
        var draft = scene.draft(play.community() + "-secretary", play.community());

        refused(secretary.post("/api/drafts/" + draft + "/submit", Scene.proposal()), 400, "再次申报的理由");

        var withReason = Scene.proposal();
        withReason.put("reasonForAnother", "街道要求增加一个示范项目。");
        assertThat(secretary
                        .post("/api/drafts/" + draft + "/submit", withReason)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobodyProposesForAnotherCommunity() {
        var community = scene.community();

        refused(
                scene.as("guihua-secretary").post("/api/drafts", Map.of("community", community, "year", 2023)),
                403,
                "其他社区");
        refused(
                scene.as("guihua-secretary").post("/api/drafts", Map.of("community", "nirgends", "year", 2023)),
                403,
                "其他社区");
    }

    @Test
    void aClosedYearAndAYearWithoutAProgrammeTakeNoProposals() {
        var community = scene.community();
        var secretary = scene.as(community + "-secretary");
        refused(secretary.post("/api/drafts", Map.of("community", community, "year", 2031)), 409, "2031");

        var draft = scene.draft(community + "-secretary", community);
        closed(true);
        try {
            refused(secretary.post("/api/drafts/" + draft + "/submit", Scene.proposal()), 409, "截止申报");
        } finally {
            closed(false);
        }
    }

    private void closed(boolean closed) {
        transactions.executeWithoutResult(
                status -> jdbc.update("UPDATE programme SET closed = ? WHERE programme_year = 2023", closed));
    }

    @Test
    void aReportForAQuarterThatIsNotOpenFindsNoTask() {
        var play = scene.proposed().approved();

        refused(
                scene.as(play.secretary()).post("/api/tasks/" + UUID.randomUUID() + "/complete", Map.of()),
                404,
                "没有这项任务");
        assertThat(play.file().reviews()).isEmpty();
    }

    @Test
    void aVoteOutsideTheRubricIsNotCounted() {
        var play = scene.proposed()
                .approved()
                .until(java.time.LocalDate.of(2023, 3, 27))
                .reviewedGreen(100);
        play.asks(play.secretary(), "acceptance", Map.of());
        play.evaluatedAndChecked();
        var vote = new LinkedHashMap<String, Object>(
                Map.of("achievement", 41, "satisfaction", 22, "funds", 13, "example", 17, "remark", "好。"));

        var tooHigh = play.tries("expert-1", "scoreAcceptance", vote);
        refused(tooHigh, 400, "40");
        assertThat(fields(tooHigh)).containsExactly("achievement");
        vote.put("achievement", 39.5);
        assertThat(play.tries("expert-1", "scoreAcceptance", vote).status()).isEqualTo(400);
        vote.put("achievement", 38);
        vote.put("charm", 5);
        refused(play.tries("expert-1", "scoreAcceptance", vote), 400, "charm");
        vote.remove("charm");
        vote.remove("funds");
        refused(play.tries("expert-1", "scoreAcceptance", vote), 400, "资金规范");

        assertThat(play.file().scores().get(1)).isEmpty();
        refused(
                scene.as("expert-4").post("/api/tasks/" + play.task("scoreAcceptance") + "/complete", vote),
                403,
                "没有分派给您");
    }

    @Test
    void aFormTakesOnlyWhatItAsksFor() {
        var play = scene.proposed();

        refused(play.tries("party-office-1", "checkProposal", Map.of()), 400, "请填写");
        refused(play.tries("party-office-1", "checkProposal", Map.of("outcome", "APPROVE")), 400, "没有“APPROVE”");
        refused(
                play.tries("party-office-1", "checkProposal", Map.of("outcome", "ACCEPT", "stage", "RUNNING")),
                400,
                "没有“stage”");
        refused(play.tries("party-office-1", "checkProposal", Map.of("outcome", List.of("ACCEPT"))), 400, "审查");
        refused(play.tries("party-office-1", "checkProposal", Map.of("outcome", "RETURN")), 400, "");
        assertThat(play.stage()).isEqualTo(Stage.UNDER_CHECK);
        assertThat(play.waitingFor()).containsExactly("checkProposal");
    }

    @Test
    void aTaskIsCompletedOnce() {
        var play = scene.proposed();
        var task = play.taskOf("party-office-1", "checkProposal");
        play.accepted();

        refused(
                scene.as("party-office-1").post("/api/tasks/" + task + "/complete", Map.of("outcome", "ACCEPT")),
                409,
                "已由党建办经办人办理完毕");
        refused(
                scene.as("party-office-2").post("/api/tasks/" + task + "/complete", Map.of("outcome", "REFUSE")),
                409,
                "已由党建办经办人办理完毕");
    }

    @Test
    void nobodyDoesSomebodyElsesTask() {
        var play = scene.proposed();
        var task = play.task("checkProposal");
        var answers = Map.of("outcome", "ACCEPT");

        refused(scene.as(play.secretary()).post("/api/tasks/" + task + "/complete", answers), 403, "没有分派给您");
        refused(scene.as("administrator").post("/api/tasks/" + task + "/complete", answers), 403, "您的角色");
        assertThat(scene.as("party-office-1")
                        .post("/api/tasks/" + task + "/claim", Map.of())
                        .status())
                .isEqualTo(204);
        refused(scene.as("party-office-2").post("/api/tasks/" + task + "/complete", answers), 403, "已由党建办经办人签收");
        refused(scene.as("party-office-2").post("/api/tasks/" + task + "/claim", Map.of()), 403, "已由党建办经办人签收");
        assertThat(play.stage()).isEqualTo(Stage.UNDER_CHECK);
    }

    @Test
    void nobodyChecksTheirOwnProposal() {
        scene.today(java.time.LocalDate.of(2023, 1, 30));
        var community = scene.community();
        var both = scene.secretaryInTheOffice(community);
        var own = scene.proposedBy(both, community, Scene.proposal());

        var answer = own.tries(both, "checkProposal", Map.of("outcome", "ACCEPT"));

        refused(answer, 403, "须由他人审批");
        assertThat(own.stage()).isEqualTo(Stage.UNDER_CHECK);
    }

    @Test
    void anUnknownIdIsNotFound() {
        var secretary = scene.as("guihua-secretary");
        for (var path : List.of(
                "/api/projects/" + UUID.randomUUID(),
                "/api/projects/1%20OR%201",
                "/api/drafts/" + UUID.randomUUID(),
                "/api/tasks/" + UUID.randomUUID(),
                "/attachments/" + UUID.randomUUID(),
                "/attachments/abc",
                "/projects/" + UUID.randomUUID(),
                "/nowhere")) {
            var answer = secretary.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).containsPattern("[一-龥]").doesNotContain("Exception");
        }
    }

    @Test
    void aMessageToAFinishedProjectFindsNobody() {
        var play = scene.proposed();
        play.does("party-office-1", "checkProposal", Map.of("outcome", "REFUSE", "remarks", "重复。"));

        refused(play.asks(play.secretary(), "withdrawal", Map.of("reason", "撤回。")), 409, "没有立项");
        refused(play.asks(play.secretary(), "acceptance", Map.of()), 409, "没有立项");
        refused(play.asks("party-office-1", "interventions", Map.of("kind", "SUSPEND", "reason", "暂停。")), 409, "没有立项");
    }

    @Test
    void whatIsNotJsonIsNotRead() {
        var secretary = scene.as("guihua-secretary");
        var garbled = secretary.send(
                "POST",
                "/api/drafts",
                "application/json",
                java.net.http.HttpRequest.BodyPublishers.ofString("{\"community\": "));
        refused(garbled, 400, "无法识别");
        var form = secretary.send(
                "POST",
                "/api/drafts",
                "text/plain",
                java.net.http.HttpRequest.BodyPublishers.ofString("community=guihua"));
        assertThat(form.status()).isEqualTo(415);
        assertThat(form.body()).containsPattern("[一-龥]");
    }

    @Test
    void whatLacksSomethingIsRefused() {
        var play = scene.proposed();
        var secretary = scene.as(play.secretary());

        refused(play.asks(play.secretary(), "withdrawal", Map.of()), 400, "请写明理由");
        refused(secretary.post("/api/drafts", Map.of("year", 2023)), 400, "无法识别");
        var draft = scene.draft(play.secretary(), play.community());
        refused(secretary.send("PUT", "/api/drafts/" + draft, Map.of("version", 0)), 400, "无法识别");
        refused(scene.as("administrator").post("/api/demo/clock", Map.of("tag", "2023-03-02")), 400, "无法识别");
        var running = scene.proposed().approved();
        refused(running.asks(running.secretary(), "interventions", Map.of()), 400, "请填写");
        assertThat(play.stage()).isEqualTo(Stage.UNDER_CHECK);
    }

    @Test
    void twoDraftsInTwoWindowsDoNotOverwriteEachOther() {
        var community = scene.community();
        var secretary = scene.as(community + "-secretary");
        var draft = scene.draft(community + "-secretary", community);
        var first = Map.of("version", 0, "content", Map.of("title", "第一个窗口"));
        assertThat(secretary.send("PUT", "/api/drafts/" + draft, first).status())
                .isEqualTo(200);

        var second = Map.of("version", 0, "content", Map.of("title", "第二个窗口"));
        refused(secretary.send("PUT", "/api/drafts/" + draft, second), 409, "另一个窗口");

        assertThat(secretary
                        .get("/api/drafts/" + draft)
                        .json()
                        .path("content")
                        .path("title")
                        .asText())
                .isEqualTo("第一个窗口");
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        var community = scene.community();
        var secretary = scene.as(community + "-secretary");
        var draft = scene.draft(community + "-secretary", community);

        var answer = secretary.post("/api/drafts/" + draft + "/submit", new ArrayList<>(List.of()));
        assertThat(answer.status()).isEqualTo(400);
        var empty = secretary.post("/api/drafts/" + draft + "/submit", Map.of());
        assertThat(fields(empty)).contains("title", "category", "keyPoint", "background", "goal", "measures");
    }
}
