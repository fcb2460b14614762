package org.yanzhen.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.demo.Visitor.Answer;
import org.yanzhen.projects.Stage;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** People act at the same moment. */
@ApplicationTest
class TogetherTest {

    @Autowired
    Scene scene;

    private static List<Answer> atOnce(List<Callable<Answer>> deeds) throws Exception {
        var start = new CyclicBarrier(deeds.size());
        var threads = Executors.newFixedThreadPool(deeds.size());
        try {
            var running = deeds.stream()
                    .map(deed -> threads.submit(() -> {
                        start.await();
                        return deed.call();
                    }))
                    .toList();
            var answers = new ArrayList<Answer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void ofTwoWhoDecideOneWinsAndTheOtherIsTold() throws Exception {
        var play = scene.proposed().accepted().agreedByDepartments();
        var path = "/api/tasks/" + play.task("decideProject") + "/complete";
        var one = scene.as("committee-1");
        var other = scene.as("committee-2");

        var answers = atOnce(List.of(
                () -> one.post(path, Map.of("decision", "APPROVE")),
                () -> other.post(path, Map.of("decision", "REJECT", "reason", "条件尚不成熟。"))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        var loser = answers.stream().filter(Answer::isRefusal).findFirst().orElseThrow();
        assertThat(loser.json().path("detail").asText()).containsAnyOf("已由党工委委员", "先办理了这一项");
        assertThat(play.stage()).isEqualTo(answers.get(0).isRefusal() ? Stage.REJECTED : Stage.RUNNING);
        assertThat(play.file().journal().stream().filter(entry -> entry.event().equals("ProjectDecided")))
                .hasSize(1);
    }

    @Test
    void departmentsThatAnswerAtTheSameMomentAreAllHeard() throws Exception {
        for (var round = 0; round < 5; round++) {
            var play = scene.proposed().accepted();
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
    }

    @Test
    void ofTwoWhoTakeATaskOneHasIt() throws Exception {
        var play = scene.proposed();
        var path = "/api/tasks/" + play.task("checkProposal") + "/claim";
        var one = scene.as("party-office-1");
        var other = scene.as("party-office-2");

        var answers = atOnce(List.of(() -> one.post(path, Map.of()), () -> other.post(path, Map.of())));

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

        var answers = atOnce(List.of(submit, submit));

        assertThat(answers).filteredOn(answer -> !answer.isRefusal()).hasSize(1);
        assertThat(answers)
                .filteredOn(Answer::isRefusal)
                .extracting(Answer::status)
                .allMatch(status -> status == 404 || status == 409);
    }
}
