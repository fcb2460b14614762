package org.yanzhen.competitions;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.Together.atOnce;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.RoundPlay;
import org.yanzhen.testing.RoundPlay.Entry;
import org.yanzhen.testing.Scene;

/** People apply and score at the same moment. */
@ApplicationTest
class CompetitionTogetherTest {

    @Autowired
    Scene scene;

    @Autowired
    Applications applications;

    @Autowired
    Scores scores;

    @Test
    void ofTwoApplicationsOfOneCommunityOneIsTaken() throws Exception {
        var play = scene.submittedRound().open();
        var community = scene.community();
        var other = scene.secretaryInTheOffice(community);
        var one = new Entry(play.draft(community), community);
        assertThat(scene.as(other)
                        .post("/api/applications/drafts", Map.of("round", play.id(), "community", community))
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(one.id()); // one draft of a community
        var form = RoundPlay.application("长者食堂改造提升", "50000.00");

        var answers = atOnce(() -> play.submits(one, form), () -> scene.as(other)
                .post("/api/applications/drafts/" + one.id() + "/submit", form));

        assertThat(answers.stream().filter(Answer::isRefusal)).singleElement().satisfies(refused -> {
            assertThat(refused.status()).isIn(404, 409);
            assertThat(refused.json().path("detail").asText())
                    .containsAnyOf("可能已经提交或删除", "每轮每个社区只能申报一份", "已经提交", "先办理了这一项");
        });
        assertThat(applications.of(RoundId.of(play.id()))).hasSize(1);
    }

    @Test
    void manyCommunitiesApplyInTheLastMinutesAndEachGetsItsNumber() throws Exception {
        var play = scene.submittedRound().open();
        var entries = Stream.generate(scene::community)
                .limit(8)
                .map(community -> new Entry(play.draft(community), community))
                .toList();
        play.at(RoundPlay.CLOSES.minusMinutes(5));

        var answers = atOnce(entries.stream()
                .<Callable<Answer>>map(
                        entry -> () -> play.submits(entry, RoundPlay.application("长者食堂改造提升", "50000.00")))
                .toList());

        assertThat(answers).noneMatch(Answer::isRefusal);
        assertThat(applications.of(RoundId.of(play.id())))
                .extracting(Application::ordinal)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void ofTwoScoresOfOneExpertOneIsTakenAndBothExpertsMayScoreAtOnce() throws Exception {
        var play = scene.submittedRound().open();
        var entry = play.applies("长者食堂改造提升", "50000.00");
        play.closed().eligible(entry).nobodyIsPartial();
        var deeds = play.scorersOf(entry).stream()
                .flatMap(expert -> {
                    var path = "/api/tasks/" + play.task(expert, entry.id(), "scoreApplication") + "/complete";
                    return Stream.<Callable<Answer>>of(
                            () -> scene.as(expert).post(path, RoundPlay.score(8, 16)),
                            () -> scene.as(expert).post(path, RoundPlay.score(9, 18)));
                })
                .toList();

        var answers = atOnce(deeds);

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 204, 409, 409);
        assertThat(scores.of(ApplicationId.of(entry.id())).stream()
                        .map(score -> score.expert().name())
                        .collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(play.scorersOf(entry));
        assertThat(play.application(entry).stage()).isEqualTo(ApplicationStage.SCORED);
    }
}
