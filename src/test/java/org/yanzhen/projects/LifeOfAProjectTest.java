package org.yanzhen.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.cases.journal.JournalEntry;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** One project from proposal to closed file, told once from beginning to end. */
@ApplicationTest
class LifeOfAProjectTest {

    @Autowired
    Scene scene;

    @Test
    void aSecretarySetsOutToBringLiftsToAnOldEstate() {
        // On 30 January the secretary hands the proposal in. The party office finds the indicators too vague.
        var play = scene.proposed();
        play.does("party-office-1", "checkProposal", Map.of("outcome", "RETURN", "remarks", "考核指标请量化。"));

        // Two days later it comes back, is accepted, and three departments are asked: the decision table says which.
        play.until(LocalDate.of(2023, 2, 1));
        play.does(play.secretary(), "reviseProposal", Scene.proposal());
        play.accepted();
        assertThat(play.file().project().departments())
                .containsExactlyInAnyOrder("housing", "urban-management", "social-work");

        // They agree; one has a suggestion, which the committee reads before it approves with a condition.
        play.does("housing-1", "giveOpinion", Map.of("opinion", "AGREE_WITH_SUGGESTIONS", "text", "请同步排查消防通道。"));
        play.does("urban-management-1", "giveOpinion", Map.of("opinion", "AGREE"));
        play.does("social-work-1", "giveOpinion", Map.of("opinion", "AGREE"));
        var task = play.taskOf("committee-1", "decideProject");
        assertThat(scene.as("committee-1").get("/api/tasks/" + task).body()).contains("请同步排查消防通道。");
        play.does(
                "committee-1",
                "decideProject",
                Map.of("decision", "APPROVE_WITH_CONDITIONS", "conditions", "每季度公示进展。"));
        assertThat(play.stage()).isEqualTo(Stage.RUNNING);

        // In spring all goes well.
        play.until(LocalDate.of(2023, 3, 27)).reviewedGreen(25);

        // In May the plan changes: another weighting of the quarters, which only the committee can grant.
        play.until(LocalDate.of(2023, 5, 8));
        var change = Scene.proposal();
        change.put("milestones", Scene.milestones(10, 40, 40, 10));
        change.put("reason", "电梯厂家提前供货。");
        assertThat(play.asks(play.secretary(), "changes", change).status()).isEqualTo(201);
        play.does("party-office-1", "checkChange", Map.of("outcome", "ACCEPT"));
        play.does("committee-1", "decideChange", Map.of("decision", "APPROVE"));
        assertThat(play.file().project().proposal().milestones().get(1).weight())
                .isEqualTo(40);

        // In summer the light is red. The rectification fails the recheck, is supervised, and then is done.
        play.until(LocalDate.of(2023, 6, 27)).reportedAndVerified(40);
        play.does("party-office-1", "setLight", Map.of("light", "RED", "remark", "两栋楼尚未签约。", "deadline", "2023-07-12"));
        play.does(play.secretary(), "reportRectification", Map.of("done", "一栋已签约。"));
        play.does(play.team(), "recheckRectification", Map.of("recheck", "FAILED", "findings", "仍有一栋未签约。"));
        play.does("committee-1", "superviseRectification", Map.of("measure", "约谈并派驻点干部协助。", "deadline", "2023-07-31"));
        play.until(LocalDate.of(2023, 7, 20));
        play.does(play.secretary(), "reportRectification", Map.of("done", "全部签约。"));
        play.does(play.team(), "recheckRectification", Map.of("recheck", "PASSED"));
        assertThat(play.review(2).light()).contains(Light.RED);

        // Autumn and winter are green again, and after the year the panel accepts the project.
        play.until(LocalDate.of(2023, 9, 27)).reviewedGreen(80);
        play.until(LocalDate.of(2023, 12, 27)).reviewedGreen(100);
        play.until(LocalDate.of(2024, 1, 29)).evaluatedAndChecked().scored(36, 22, 13, 17);

        // The file is closed: nothing waits, nothing runs, and everything that was said is in it, in order.
        var file = play.file();
        assertThat(file.project().stage()).isEqualTo(Stage.CLOSED);
        assertThat(file.project().result()).isEqualTo(AcceptanceResult.ACCEPTED);
        assertThat(play.waitingFor()).isEmpty();
        assertThat(play.instances()).isEmpty();
        assertThat(file.reviews())
                .extracting(review -> review.light().orElseThrow())
                .containsExactly(Light.GREEN, Light.RED, Light.GREEN, Light.GREEN);
        assertThat(file.journal()).extracting(JournalEntry::at).isSorted();
        assertThat(file.journal())
                .extracting(JournalEntry::event)
                .containsSubsequence(List.of(
                        "ProposalSubmitted",
                        "ProposalChecked",
                        "ProposalRevised",
                        "ProjectDecided",
                        "ProjectPublished",
                        "QuarterLit",
                        "ProjectClosed"));

        // And nobody changes it any more.
        assertThat(play.asks(play.secretary(), "changes", change).status()).isEqualTo(409);
    }
}
