package org.yanzhen.projects.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.projects.*;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Play;
import org.yanzhen.testing.Scene;

/** 项目变更, and 暂缓、恢复、终止. */
@ApplicationTest
class ChangeAndInterventionProcessTest {

    @Autowired
    Scene scene;

    private static Map<String, Object> otherGoals() {
        var form = Scene.proposal();
        form.put("milestones", Scene.milestones(10, 30, 30, 30));
        form.put("reason", "上级规划调整。");
        return form;
    }

    private static Map<String, Object> slightlyDearer() {
        var form = Scene.proposal();
        form.put("budget", List.of(Map.of("item", "协商议事和设计", "amount", "84000.00", "source", "街道补助")));
        form.put("reason", "材料价格上涨。");
        return form;
    }

    private Play changing(Map<String, Object> change) {
        var play = scene.proposed().approved();
        var answer = play.asks(play.secretary(), "changes", change);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return play;
    }

    @Test
    void aChangeOfGoalsIsDecidedByTheWorkingCommittee() {
        var play = changing(otherGoals());

        play.does("party-office-1", "checkChange", Map.of("outcome", "ACCEPT"));
        assertThat(play.waitingFor()).containsExactly("decideChange");
        play.does("committee-1", "decideChange", Map.of("decision", "APPROVE"));

        assertThat(play.file().project().proposal().milestones())
                .extracting(Milestone::weight)
                .containsExactly(10, 30, 30, 30);
    }

    @Test
    void aSmallChangeOfTheBudgetIsDecidedByTheOffice() {
        var play = changing(slightlyDearer());

        play.does("party-office-1", "checkChange", Map.of("outcome", "ACCEPT"));

        assertThat(play.waitingFor()).isEmpty();
        assertThat(play.file().project().budgetTotal().amount()).isEqualByComparingTo("84000");
    }

    @Test
    void aRefusedChangeChangesNothing() {
        var play = changing(slightlyDearer());

        play.does("party-office-1", "checkChange", Map.of("outcome", "REFUSE", "remarks", "理由不充分。"));

        assertThat(play.file().project().budgetTotal().amount()).isEqualByComparingTo("80000");
        assertThat(play.file().changes())
                .singleElement()
                .extracting(ChangeRequest::state)
                .isEqualTo(ChangeRequest.State.REFUSED);
    }

    @Test
    void aChangeThatTheCommitteeRejectsChangesNothing() {
        var play = changing(otherGoals());
        play.does("party-office-1", "checkChange", Map.of("outcome", "ACCEPT"));

        play.does("committee-1", "decideChange", Map.of("decision", "REJECT", "reason", "目标不宜降低。"));

        assertThat(play.file().project().proposal().milestones().get(0).weight())
                .isEqualTo(25);
        assertThat(play.waitingFor()).isEmpty();
    }

    @Test
    void aChangeLapsesWhenTheProjectEnds() {
        var play = changing(otherGoals());

        play.intervened("TERMINATE");

        assertThat(play.waitingFor()).isEmpty();
        assertThat(play.instances()).isEmpty();
    }

    @Test
    void aSuspendedProjectStandsStillWithItsTasksAndTimersAndGoesOnAfterwards() {
        var play = scene.proposed().approved().until(LocalDate.of(2023, 3, 27)).intervened("SUSPEND");

        assertThat(play.stage()).isEqualTo(Stage.SUSPENDED);
        var report = scene.as(play.secretary())
                .post("/api/tasks/" + play.task("reportQuarter") + "/complete", Play.report(50));
        assertThat(report.status()).isEqualTo(409);
        play.until(LocalDate.of(2023, 6, 1));
        assertThat(play.review(1).state()).isEqualTo(QuarterlyReview.State.OPEN); // not missing: it stood still

        play.intervened("RESUME");
        assertThat(play.stage()).isEqualTo(Stage.RUNNING);
        assertThat(play.waitingFor()).contains("reportQuarter");
        play.until(LocalDate.of(2023, 6, 2));
        assertThat(play.review(1).state()).isEqualTo(QuarterlyReview.State.OPEN);
        play.until(LocalDate.of(2023, 8, 1));
        assertThat(play.review(1).state()).isEqualTo(QuarterlyReview.State.MISSING);
    }

    @Test
    void aTerminatedProjectIsOverWithAllThatWasOpen() {
        var play = scene.proposed().approved().until(LocalDate.of(2023, 3, 27)).intervened("TERMINATE");

        assertThat(play.stage()).isEqualTo(Stage.TERMINATED);
        assertThat(play.waitingFor()).isEmpty();
        assertThat(play.instances()).isEmpty();
    }

    @Test
    void aSuspendedProjectCanBeTerminated() {
        var play = scene.proposed().approved().until(LocalDate.of(2023, 3, 27)).intervened("SUSPEND");

        play.intervened("TERMINATE");

        assertThat(play.stage()).isEqualTo(Stage.TERMINATED);
        assertThat(play.instances()).isEmpty();
    }

    @Test
    void anInterventionThatTheCommitteeRefusesDoesNothing() {
        var play = scene.proposed().approved();
        var form = scene.as("party-office-2").get("/api/projects/" + play.id() + "/interventions/new");
        assertThat(form.json().path("data").path("kinds").findValuesAsText("value"))
                .as("nothing to resume")
                .containsExactly("SUSPEND", "TERMINATE");
        assertThat(play.asks("party-office-2", "interventions", Map.of("kind", "RESUME", "reason", "可以复工。"))
                        .status())
                .isEqualTo(400);
        play.asks("party-office-2", "interventions", Map.of("kind", "TERMINATE", "reason", "合作企业退出。"));

        play.does("committee-1", "decideIntervention", Map.of("decision", "REJECT", "reason", "可以另找合作单位。"));

        assertThat(play.stage()).isEqualTo(Stage.RUNNING);
    }
}
