package org.yanzhen.competitions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.communities.Communities;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.RoundPlay;
import org.yanzhen.testing.RoundPlay.Entry;
import org.yanzhen.testing.Scene;

/** An expert reads what is applied for, and nowhere by whom. */
@ApplicationTest
class BlindnessTest {

    @Autowired
    Scene scene;

    @Autowired
    Communities communities;

    private RoundPlay underScoring(List<Entry> entries) {
        var play = scene.submittedRound().open();
        entries.add(play.applies("长者食堂", "50000.00"));
        play.closed().eligible(entries.get(0)).nobodyIsPartial();
        return play;
    }

    private List<String> identifying(Entry entry) {
        return List.of(
                entry.community(), communities.get(entry.community()).name(), entry.secretary(), "测试社区方案", "方案.pdf");
    }

    @Test
    void nothingThatAnExpertReadsTellsWhoApplied() {
        var entries = new ArrayList<Entry>();
        var play = underScoring(entries);
        var entry = entries.get(0);
        var expert = play.scorersOf(entry).get(0);
        var task = play.task(expert, entry.id(), "scoreApplication");
        var visitor = scene.as(expert);

        for (var path : List.of(
                "/expert",
                "/expert/applications/" + entry.id(),
                "/tasks",
                "/tasks/" + task,
                "/api/tasks",
                "/api/tasks/" + task,
                "/api/tasks/cards?task=" + task,
                "/messages",
                "/camunda/api/engine/engine/default/task/" + task + "/form-variables",
                "/camunda/api/engine/engine/default/task/" + task)) {
            var answer = visitor.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain(identifying(entry));
        }
        assertThat(visitor.get("/camunda/api/engine/engine/default/task/" + task + "/variables")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.get("/expert").body()).contains("长者食堂");
    }

    @Test
    void theOtherDoorsAreShutToExperts() {
        var entries = new ArrayList<Entry>();
        var play = underScoring(entries);
        var entry = entries.get(0);
        var visitor = scene.as(play.scorersOf(entry).get(0));

        for (var path : List.of(
                "/applications/" + entry.id(),
                "/api/applications/" + entry.id(),
                "/api/subjects/" + entry.id() + "/attachments",
                "/competitions/" + play.id() + "/ranking",
                "/competitions/" + play.id() + "/progress")) {
            var answer = visitor.get(path);
            assertThat(answer.status()).as(path).isIn(403, 404);
            assertThat(answer.body()).as(path).doesNotContain(identifying(entry));
        }
    }

    @Test
    void attachmentsHaveNoNamesInsideOrOutside() {
        var entries = new ArrayList<Entry>();
        var play = underScoring(entries);
        var entry = entries.get(0);

        var file = scene.as(play.scorersOf(entry).get(0)).download("/expert/attachments/" + entry.id() + "/1");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(URLDecoder.decode(
                        file.headers().firstValue("Content-Disposition").orElseThrow(), StandardCharsets.UTF_8))
                .contains("附件1.pdf")
                .doesNotContain("方案");
        assertThat(new String(file.body(), StandardCharsets.UTF_8)).doesNotContain(identifying(entry));
        assertThat(scene.as(play.scorersOf(entry).get(0))
                        .get("/expert/attachments/" + entry.id() + "/2")
                        .status())
                .isEqualTo(404);
    }

    /** Not weeks later, when an expert opens it. */
    @Test
    void whatCannotBeCleanedIsRefusedWhenItIsAttached() {
        var play = scene.submittedRound().open();
        var community = scene.community();
        var draft = play.draft(community);
        var user = community + "-secretary";

        for (var file :
                Map.of("佐证材料.zip", "PK\3\4", "方案.pdf", "%PDF-1.7 damaged").entrySet()) {
            var answer =
                    scene.upload(user, draft, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
            assertThat(answer.json().path("detail").asText()).contains("去不掉作者信息", "请另存为 PDF");
        }
        assertThat(scene.as(user)
                        .get("/api/subjects/" + draft + "/attachments")
                        .json()
                        .path("attachments"))
                .isEmpty();
    }

    @Test
    void onlyWhoIsAssignedReadsAnApplication() {
        var entries = new ArrayList<Entry>();
        var play = underScoring(entries);
        var entry = entries.get(0);
        var assigned = play.scorersOf(entry);
        var free = play.experts().stream()
                .filter(expert -> !assigned.contains(expert))
                .findFirst()
                .orElseThrow();

        for (var user : List.of(free, "expert-1", "guihua-secretary", "finance-1", entry.secretary())) {
            assertThat(scene.as(user).get("/expert/applications/" + entry.id()).status())
                    .as(user)
                    .isIn(403, 404);
            assertThat(scene.as(user)
                            .get("/expert/attachments/" + entry.id() + "/1")
                            .status())
                    .as(user)
                    .isIn(403, 404);
        }
    }

    @Test
    void theOfficeSeesWhatAnExpertSees() {
        var entries = new ArrayList<Entry>();
        underScoring(entries);
        var entry = entries.get(0);

        var preview = scene.as("party-office-1").get("/expert/applications/" + entry.id());

        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(preview.body()).contains("长者食堂", "附件1.pdf").doesNotContain(identifying(entry));
    }

    @Test
    void beforeInterestsAreDeclaredThereIsNothingToRead() {
        var play = scene.submittedRound().open();
        var entry = play.applies("长者食堂", "50000.00");
        play.closed().eligible(entry);
        var expert = play.scorersOf(entry).get(0);

        assertThat(scene.as(expert).get("/expert").body()).contains("请先申报利益关系").doesNotContain("长者食堂");
        assertThat(scene.as(expert).get("/expert/applications/" + entry.id()).status())
                .isEqualTo(403);
    }

    @Test
    void anExpertIsRemindedOnceADay() {
        var entries = new ArrayList<Entry>();
        var play = underScoring(entries);
        var expert = play.scorersOf(entries.get(0)).get(0);

        var first = play.asks("party-office-1", "reminders", Map.of("expert", expert));
        var second = play.asks("party-office-2", "reminders", Map.of("expert", expert));

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("detail").asText()).contains("今天已经催办过");
        scene.today(scene.today().plusDays(1));
        assertThat(play.asks("party-office-1", "reminders", Map.of("expert", expert))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whoHasScoredEverythingIsNotReminded() {
        var entries = new ArrayList<Entry>();
        var play = underScoring(entries);
        var expert = play.scorersOf(entries.get(0)).get(0);
        play.does(expert, entries.get(0), "scoreApplication", RoundPlay.score(9, 18));

        var answer = play.asks("party-office-1", "reminders", Map.of("expert", expert));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("detail").asText()).contains("不需要催办");
        assertThat(scene.as("party-office-1")
                        .get("/competitions/" + play.id() + "/progress")
                        .body())
                .contains("没有开始", "已经完成");
    }
}
