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

/** 项目验收, and how the year ends. */
@ApplicationTest
class AcceptanceProcessTest {

    @Autowired
    Scene scene;

    /** All four quarters lit; the year is over. */
    private Play reviewed() {
        var play = scene.proposed().approved();
        for (var day : List.of("2023-03-27", "2023-06-27", "2023-09-27", "2023-12-27")) {
            play.until(LocalDate.parse(day)).reviewedGreen(100);
        }
        return play;
    }

    private Play underAcceptance() {
        return reviewed().until(LocalDate.of(2024, 1, 29));
    }

    @Test
    void onTheDayOfAcceptanceTheProjectIsEvaluatedCheckedScoredAndClosed() {
        var play = underAcceptance();

        assertThat(play.waitingFor()).containsExactly("submitSelfEvaluation");
        play.evaluatedAndChecked();
        assertThat(play.waitingFor()).containsExactly("scoreAcceptance", "scoreAcceptance", "scoreAcceptance");
        play.scored(38, 24, 14, 19);

        assertThat(play.stage()).isEqualTo(Stage.CLOSED);
        assertThat(play.file().project().result()).isEqualTo(AcceptanceResult.EXCELLENT);
        assertThat(play.instances()).isEmpty();
    }

    @Test
    void theSecretaryAsksForAcceptanceBeforeTheDay() {
        var play = reviewed();

        assertThat(play.asks(play.secretary(), "acceptance", Map.of()).status()).isEqualTo(204);

        assertThat(play.waitingFor()).containsExactly("submitSelfEvaluation");
    }

    @Test
    void aProjectThatIsDoneEarlyIsAcceptedEarlyAndReviewedNoMore() {
        var play = scene.proposed().approved().until(LocalDate.of(2023, 3, 27)).reviewedGreen(100);

        assertThat(play.asks(play.secretary(), "acceptance", Map.of()).status()).isEqualTo(204);
        play.evaluatedAndChecked().scored(36, 22, 13, 17);

        assertThat(play.stage()).isEqualTo(Stage.CLOSED);
        assertThat(play.instances()).isEmpty();
    }

    @Test
    void whoFailsRectifiesAndIsAcceptedTheSecondTime() {
        var play = underAcceptance().evaluatedAndChecked().scored(20, 10, 10, 10);

        assertThat(play.waitingFor()).containsExactly("reportRectification");
        play.does(play.secretary(), "reportRectification", Map.of("done", "已对照意见整改。"));
        play.does(play.team(), "recheckRectification", Map.of("recheck", "PASSED"));
        play.evaluatedAndChecked().scored(32, 18, 12, 14);

        assertThat(play.stage()).isEqualTo(Stage.CLOSED);
        assertThat(play.file().project().result()).isEqualTo(AcceptanceResult.ACCEPTED);
        assertThat(play.file().acceptances()).hasSize(2);
    }

    @Test
    void whoFailsTwiceIsClosedAsFailed() {
        var play = underAcceptance().evaluatedAndChecked().scored(20, 10, 10, 10);
        play.does(play.secretary(), "reportRectification", Map.of("done", "已对照意见整改。"));
        play.does(play.team(), "recheckRectification", Map.of("recheck", "PASSED"));
        play.evaluatedAndChecked().scored(20, 10, 10, 10);

        assertThat(play.stage()).isEqualTo(Stage.CLOSED);
        assertThat(play.file().project().result()).isEqualTo(AcceptanceResult.FAILED);
        assertThat(play.instances()).isEmpty();
    }
}
