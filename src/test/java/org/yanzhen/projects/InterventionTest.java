package org.yanzhen.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.projects.Examples.COMMITTEE;
import static org.yanzhen.projects.Examples.NOW;
import static org.yanzhen.projects.Examples.OTHER_COMMITTEE;
import static org.yanzhen.projects.Examples.TODAY;
import static org.yanzhen.projects.Examples.projectAt;
import static org.yanzhen.projects.Examples.saidBy;
import static org.yanzhen.testing.Refused.assertMistake;
import static org.yanzhen.testing.Refused.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanzhen.projects.Intervention.Kind;
import org.yanzhen.projects.Intervention.State;
import org.yanzhen.projects.ProjectEvent.ProjectSuspended;

class InterventionTest {

    @ParameterizedTest
    @CsvSource({
        "SUSPEND, RUNNING, SUSPENDED",
        "RESUME, SUSPENDED, RUNNING",
        "TERMINATE, RUNNING, TERMINATED",
        "TERMINATE, SUSPENDED, TERMINATED",
        "TERMINATE, UNDER_ACCEPTANCE, TERMINATED"
    })
    void whatOneAsksForAndAnotherApprovesIsDone(Kind kind, Stage before, Stage after) {
        var project = projectAt(before);
        var intervention = Intervention.request(project, kind, "汛期停工", COMMITTEE, NOW);

        intervention.decide(true, "", OTHER_COMMITTEE, NOW);
        intervention.applyTo(project, NOW, TODAY);

        assertThat(project.stage()).isEqualTo(after);
        assertThat(intervention.state()).isEqualTo(State.APPLIED);
    }

    @Test
    void whoApprovedItIsWhoDidItAndTheReasonIsThatOfTheRequest() {
        var project = projectAt(Stage.RUNNING);
        var intervention = Intervention.request(project, Kind.SUSPEND, "汛期停工", COMMITTEE, NOW);
        intervention.decide(true, "同意", OTHER_COMMITTEE, NOW);
        intervention.applyTo(project, NOW, TODAY);

        assertThat(saidBy(project)).endsWith(new ProjectSuspended(project.id(), OTHER_COMMITTEE, NOW, "汛期停工"));
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPEND, SUSPENDED",
        "SUSPEND, UNDER_ACCEPTANCE",
        "SUSPEND, UNDER_CHECK",
        "RESUME, RUNNING",
        "TERMINATE, UNDER_DECISION",
        "TERMINATE, CLOSED",
        "TERMINATE, TERMINATED"
    })
    void whatTheStageDoesNotAllowCannotEvenBeAskedFor(Kind kind, Stage stage) {
        assertRefused(
                new IllegalStage(stage).code(),
                () -> Intervention.request(projectAt(stage), kind, "理由", COMMITTEE, NOW));
    }

    @Test
    void nobodyApprovesWhatTheyAskedFor() {
        var intervention = Intervention.request(projectAt(Stage.RUNNING), Kind.SUSPEND, "汛期停工", COMMITTEE, NOW);

        assertRefused("own-work", () -> intervention.decide(true, "", COMMITTEE, NOW));
        assertThat(intervention.state()).isEqualTo(State.REQUESTED);
    }

    @Test
    void aReasonIsNeededToAskAndToRefuse() {
        var project = projectAt(Stage.RUNNING);
        assertMistake(
                "reason", "reason-required", () -> Intervention.request(project, Kind.SUSPEND, " ", COMMITTEE, NOW));
        var intervention = Intervention.request(project, Kind.SUSPEND, "汛期停工", COMMITTEE, NOW);
        assertMistake("reason", "reason-required", () -> intervention.decide(false, "", OTHER_COMMITTEE, NOW));
    }

    @Test
    void whatIsRefusedIsNeverDone() {
        var project = projectAt(Stage.RUNNING);
        var intervention = Intervention.request(project, Kind.TERMINATE, "条件不再具备", COMMITTEE, NOW);
        intervention.decide(false, "再等一等", OTHER_COMMITTEE, NOW);

        assertRefused("intervention-not-at-this-step", () -> intervention.applyTo(project, NOW, TODAY));
        assertRefused("intervention-not-at-this-step", () -> intervention.decide(true, "", OTHER_COMMITTEE, NOW));
        assertThat(project.stage()).isEqualTo(Stage.RUNNING);
    }

    @Test
    void whatIsNotApprovedYetIsNotDone() {
        var project = projectAt(Stage.RUNNING);
        var intervention = Intervention.request(project, Kind.SUSPEND, "汛期停工", COMMITTEE, NOW);

        assertRefused("intervention-not-at-this-step", () -> intervention.applyTo(project, NOW, TODAY));
        assertThat(project.stage()).isEqualTo(Stage.RUNNING);
    }

    @Test
    void aProjectThatMovedOnMeanwhileIsLeftAlone() {
        var project = projectAt(Stage.RUNNING);
        var intervention = Intervention.request(project, Kind.SUSPEND, "汛期停工", COMMITTEE, NOW);
        intervention.decide(true, "", OTHER_COMMITTEE, NOW);
        project.openAcceptance(1, NOW);

        assertRefused("illegal-stage.under-acceptance", () -> intervention.applyTo(project, NOW, TODAY));
    }
}
