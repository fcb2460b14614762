package org.yanzhen.competitions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.RoundPlay;
import org.yanzhen.testing.RoundPlay.Entry;
import org.yanzhen.testing.Scene;

/** Each role at each page of the competition: what concerns them, and not before it does. */
@ApplicationTest
class WhoSeesWhatTest {

    private static final List<String> ANSWER_FOR_ALL = List.of("party-office-1", "committee-1", "auditor-1");
    private static final List<String> OTHERS =
            List.of("guihua-secretary", "team-1", "expert-1", "finance-1", "housing-1", "administrator");

    @Autowired
    Scene scene;

    @Autowired
    HistoryService history;

    private int status(String user, String path) {
        return scene.as(user).get(path).status();
    }

    private String page(String user, String path) {
        var answer = scene.as(user).get(path);
        assertThat(answer.status())
                .as("%s at %s: %s", user, path, answer.body())
                .isEqualTo(200);
        return answer.body();
    }

    private record Competition(RoundPlay play, Entry first, Entry second) {}

    private Competition scored() {
        var play = scene.submittedRound().open();
        var first = play.applies("社区长者食堂", "50000.00");
        var second = play.applies("社区议事厅改造", "40000.00");
        play.closed()
                .eligible(first, second)
                .nobodyIsPartial()
                .scored(first, 9, 18)
                .scored(second, 8, 16);
        return new Competition(play, first, second);
    }

    @Test
    void thoseWhoAnswerForAllSeeAllAndTheApplicantNotHowFarTheScoringIs() {
        var competition = scored();
        var application = competition.first().id();
        var scoring = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(application)
                .processDefinitionKey("applicationScoring")
                .list()
                .get(0)
                .getId();
        var diagram = "/api/applications/" + application + "/diagrams/" + scoring;
        assertThat(scene.as(competition.first().secretary()).get(diagram).status())
                .isEqualTo(404);
        assertThat(scene.as("party-office-1").get(diagram).status()).isEqualTo(200);
        var round = "/competitions/" + competition.play().id();

        for (var user : ANSWER_FOR_ALL) {
            assertThat(page(user, "/competitions")).contains(round);
            assertThat(page(user, round)).contains("社区长者食堂", "社区议事厅改造");
            assertThat(page(user, round + "/ranking")).contains("社区长者食堂", "90.00");
            assertThat(page(user, round + "/progress")).contains("已经完成");
            assertThat(page(user, "/applications/" + competition.first().id())).contains("社区长者食堂");
        }
    }

    @Test
    void whoGaveWhichScoreIsForTheOfficeAndTheAuditors() {
        var competition = scored();
        var expert = "专家" + competition.play().scorersOf(competition.first()).get(0);
        var path = "/applications/" + competition.first().id();
        var ranking = "/competitions/" + competition.play().id() + "/ranking";

        for (var user : List.of("party-office-1", "auditor-1")) {
            assertThat(page(user, path)).contains(expert);
            assertThat(page(user, ranking)).contains(expert);
        }
        assertThat(page("committee-1", ranking)).doesNotContain(expert).contains("专家 1");
    }

    @Test
    void aSecretaryLearnsOfTheDecisionFromTheNoticeAndNotBefore() {
        var competition = scored();
        var play = competition.play();
        var secretary = competition.first().secretary();
        var own = "/applications/" + competition.first().id();
        play.does("party-office-1", "recommendAwards", Map.of("awards", RoundPlay.awards("45000.00", "40000.00")));
        play.does("committee-1", "decideAwards", Map.of("awards", RoundPlay.awards("45000.00", "40000.00")));

        for (var path : List.of("/competitions/" + play.id(), "/applications", own, "/api" + own)) {
            assertThat(page(secretary, path))
                    .doesNotContain("45,000", "45000", "90.00", "获得资助", "AWARDED", "scene-expert");
        }
        play.does("party-office-2", "requestPublication", Map.of("remarks", "已核对。"));
        play.does("committee-2", "confirmPublication", Map.of("decision", "PUBLISH"));

        assertThat(page(secretary, own)).contains("￥45,000.00").doesNotContain("90.00", "scene-expert");
        assertThat(page(secretary, "/competitions/" + play.id())).contains("￥45,000.00", "￥40,000.00");
    }

    @Test
    void nobodyElseReadsAForeignApplication() {
        var competition = scored();
        var id = competition.first().id();

        for (var user : OTHERS) {
            for (var path :
                    List.of("/applications/" + id, "/api/applications/" + id, "/api/subjects/" + id + "/attachments")) {
                var answer = scene.as(user).get(path);
                assertThat(answer.status()).as("%s at %s", user, path).isIn(403, 404);
                assertThat(answer.body()).doesNotContain("社区长者食堂");
            }
        }
        assertThat(page(
                        competition.second().secretary(),
                        "/competitions/" + competition.play().id()))
                .contains("社区议事厅改造")
                .doesNotContain("社区长者食堂");
    }

    @Test
    void rankingAndProgressAreClosedToAllOthers() {
        var competition = scored();
        var round = "/competitions/" + competition.play().id();

        for (var user : OTHERS) {
            for (var path : List.of(round + "/ranking", round + "/progress")) {
                assertThat(status(user, path)).as("%s at %s", user, path).isEqualTo(403);
            }
            assertThat(competition.play().asks(user, "recompute", Map.of()).status())
                    .as(user)
                    .isEqualTo(403);
            assertThat(competition
                            .play()
                            .asks(
                                    user,
                                    "reminders",
                                    Map.of(
                                            "expert",
                                            competition.play().experts().get(0)))
                            .status())
                    .as(user)
                    .isEqualTo(403);
            assertThat(competition
                            .play()
                            .asks(user, "extension", Map.of("closesAt", "2023-04-01T00:00:00Z", "reason", "延期。"))
                            .status())
                    .as(user)
                    .isEqualTo(403);
        }
    }

    @Test
    void theSameDataGiveTheSameRankingAgain() {
        var competition = scored();

        var answer = competition.play().asks("auditor-1", "recompute", Map.of());

        assertThat(answer.json().path("equal").asBoolean()).as(answer.body()).isTrue();
    }

    @Test
    void aRoundThatIsNotPublishedIsKnownToTheOfficeOnly() {
        var play = scene.submittedRound();

        assertThat(page("party-office-1", "/competitions/" + play.id())).contains("党群服务项目竞标");
        assertThat(status("guihua-secretary", "/competitions/" + play.id())).isIn(403, 404);
        assertThat(page("guihua-secretary", "/competitions")).doesNotContain(play.id());
    }

    @Test
    void aNoticeIsWithdrawnOnlyByTwo() {
        var competition = scored();
        var play = competition.play().awarded("45000.00", "40000.00");

        assertThat(play.asks("guihua-secretary", "withdrawal", Map.of("reason", "撤回。"))
                        .status())
                .isEqualTo(403);
        assertThat(play.asks("committee-1", "withdrawal", Map.of("reason", "金额有误。"))
                        .status())
                .isEqualTo(201);
        var own = play.tries("committee-1", "decideNoticeWithdrawal", Map.of("decision", "APPROVE"));

        assertThat(own.status()).as(own.body()).isEqualTo(403);
    }
}
