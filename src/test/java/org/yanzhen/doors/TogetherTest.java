package org.yanzhen.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.Together.atOnce;

import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.projects.Stage;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Play;
import org.yanzhen.testing.Scene;

/** People act at the same moment. */
@ApplicationTest
class TogetherTest {

    @Autowired
    Scene scene;

    /** Both times all write into the same rows of the project; the engine must not hide that they met. */
    @RepeatedTest(25)
    void departmentsThatAnswerAtTheSameMomentAreAllHeardAndOfTwoWhoDecideOneWins() throws Exception {
        var play = scene.proposed().accepted();
        departmentsAnswer(play);
        twoDecide(play);
    }

    private void departmentsAnswer(Play play) throws Exception {
        var deeds = play.file().project().departments().stream()
                .map(department -> {
                    var visitor = scene.as(department + "-1");
                    var path = "/api/tasks/" + play.taskOf(department + "-1", "giveOpinion") + "/complete";
                    return (Callable<Answer>) () -> visitor.post(path, Map.of("opinion", "AGREE"));
                })
                .toList();

        assertThat(atOnce(deeds)).extracting(Answer::status).containsOnly(204);

        assertThat(play.file().opinions()).hasSize(3);
        assertThat(play.waitingFor()).containsExactly("decideProject");
    }

    private void twoDecide(Play play) throws Exception {
        var path = "/api/tasks/" + play.task("decideProject") + "/complete";
        var one = scene.as("committee-1");
        var other = scene.as("committee-2");

        var answers = atOnce(
                () -> one.post(path, Map.of("decision", "APPROVE")),
                () -> other.post(path, Map.of("decision", "REJECT", "reason", "条件尚不成熟。")));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        var loser = answers.stream().filter(Answer::isRefusal).findFirst().orElseThrow();
        assertThat(loser.json().path("detail").asText()).contains("已由党工委委员");
        assertThat(play.stage()).isEqualTo(answers.get(0).isRefusal() ? Stage.REJECTED : Stage.RUNNING);
        assertThat(play.file().journal().stream().filter(entry -> entry.event().equals("ProjectDecided")))
                .hasSize(1);
    }

    @Test
    void ofTwoWhoTakeATaskOneHasIt() throws Exception {
        var play = scene.proposed();
        var path = "/api/tasks/" + play.task("checkProposal") + "/claim";
        var one = scene.as("party-office-1");
        var other = scene.as("party-office-2");

        var answers = atOnce(() -> one.post(path, Map.of()), () -> other.post(path, Map.of()));

        assertThat(answers).extracting(Answer::isRefusal).containsExactlyInAnyOrder(false, true);
        assertThat(answers)
                .filteredOn(Answer::isRefusal)
                .extracting(Answer::status)
                .allMatch(status -> status == 403 || status == 409);
    }

    @Test
    void twoProposalsOfACommunityAtTheSameMomentAreOneProjectWithoutAReason() throws Exception {
        var community = scene.community();
        var visitor = scene.as(community + "-secretary");
        var draft = scene.draft(community + "-secretary", community);
        Callable<Answer> submit = () -> visitor.post("/api/drafts/" + draft + "/submit", Scene.proposal());

        var answers = atOnce(submit, submit);

        assertThat(answers).filteredOn(answer -> !answer.isRefusal()).hasSize(1);
        assertThat(answers)
                .filteredOn(Answer::isRefusal)
                .extracting(Answer::status)
                .allMatch(status -> status == 404 || status == 409);
    }
}
