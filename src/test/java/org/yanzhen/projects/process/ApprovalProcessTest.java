package org.yanzhen.projects.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.communities.Communities;
import org.yanzhen.projects.*;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** 立项审批. */
@ApplicationTest
class ApprovalProcessTest {

    @Autowired
    Scene scene;

    @Autowired
    Communities communities;

    @Test
    void aProposalThatEverybodyAgreesToIsOnTheBoard() {
        var play = scene.proposed();

        assertThat(play.waitingFor()).containsExactly("checkProposal");
        play.accepted();
        assertThat(play.waitingFor()).containsExactly("giveOpinion", "giveOpinion", "giveOpinion");
        play.agreedByDepartments();
        assertThat(play.waitingFor()).containsExactly("decideProject");
        play.does("committee-1", "decideProject", Map.of("decision", "APPROVE"));

        assertThat(play.stage()).isEqualTo(Stage.RUNNING);
        assertThat(play.file().project().publishedAt()).isNotNull();
        assertThat(play.waitingFor()).isEmpty();
    }

    @Test
    void aProjectPublishedInAutumnIsReviewedFromThenOn() {
        var play = scene.proposed();
        scene.today(LocalDate.of(2023, 8, 15));
        play.approved().until(LocalDate.of(2023, 9, 20));

        assertThat(play.file().reviews()).extracting(QuarterlyReview::quarter).containsExactly(3);
        assertThat(play.waitingFor()).containsExactly("reportQuarter");
        assertThat(play.file().journal()).anySatisfy(entry -> assertThat(FileWords.of(entry, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("项目发布：此前的季度已经结束，不再评审，从第三季度开始评审"));
    }

    @Test
    void aProjectPublishedAfterItsYearHasNothingOverdueAndOnlyTheAcceptanceBeforeIt() {
        var play = scene.proposed();
        scene.today(LocalDate.of(2024, 2, 1));
        play.approved().until(LocalDate.of(2024, 2, 5));

        assertThat(play.waitingFor()).isEmpty();
        assertThat(play.file().reviews()).isEmpty();
        assertThat(play.asks(play.secretary(), "acceptance", Map.of()).status()).isEqualTo(204);
        assertThat(play.waitingFor()).containsExactly("submitSelfEvaluation");
        assertThat(play.file().journal()).anySatisfy(entry -> assertThat(FileWords.of(entry, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("项目发布：四个季度都已结束，不再季度评审，只余验收"));
    }

    @Test
    void conditionsOfTheCommitteeStayWithTheProject() {
        var play = scene.proposed().accepted().agreedByDepartments();

        play.does(
                "committee-1",
                "decideProject",
                Map.of("decision", "APPROVE_WITH_CONDITIONS", "conditions", "每季度公示一次资金使用情况。"));

        assertThat(play.stage()).isEqualTo(Stage.RUNNING);
        assertThat(play.file().project().conditionsAsWritten()).isEqualTo("每季度公示一次资金使用情况。");
        assertThat(play.file().project().conditions())
                .singleElement()
                .extracting(Condition::demand)
                .isEqualTo("每季度公示一次资金使用情况。");
    }

    @Test
    void whatTheOfficeReturnsComesBackRevisedAndIsCheckedAgain() {
        var play = scene.proposed();

        play.does("party-office-1", "checkProposal", Map.of("outcome", "RETURN", "remarks", "指标不够具体。"));
        assertThat(play.stage()).isEqualTo(Stage.RETURNED);
        var revised = Scene.proposal();
        revised.put("title", "老旧小区加装电梯协商共治（修改）");
        play.does(play.secretary(), "reviseProposal", revised);

        assertThat(play.waitingFor()).containsExactly("checkProposal");
        assertThat(play.file().project().revision()).isEqualTo(2);
        assertThat(play.file().project().title()).endsWith("（修改）");
        assertThat(play.file().revisions()).hasSize(2);
    }

    @Test
    void whatTheOfficeDoesNotAcceptIsOver() {
        var play = scene.proposed();

        play.does("party-office-1", "checkProposal", Map.of("outcome", "REFUSE", "remarks", "与日常工作重复。"));

        assertThat(play.stage()).isEqualTo(Stage.REJECTED);
        assertThat(play.instances()).isEmpty();
    }

    @Test
    void theCommitteeReturnsAProposal() {
        var play = scene.proposed().accepted().agreedByDepartments();

        play.does("committee-1", "decideProject", Map.of("decision", "RETURN", "reason", "预算与目标不匹配。"));

        assertThat(play.waitingFor()).containsExactly("reviseProposal");
    }

    @Test
    void theCommitteeRejectsAProposal() {
        var play = scene.proposed().accepted().agreedByDepartments();

        play.does("committee-1", "decideProject", Map.of("decision", "REJECT", "reason", "条件尚不成熟。"));

        assertThat(play.stage()).isEqualTo(Stage.REJECTED);
        assertThat(play.instances()).isEmpty();
    }

    @Test
    void aVetoGoesToTheOfficeWhichAsksThoseWhoDisagreedAgain() {
        var play = scene.proposed().accepted();
        play.does("housing-1", "giveOpinion", Map.of("opinion", "DISAGREE", "text", "消防通道方案不符合要求。"));
        play.does("urban-management-1", "giveOpinion", Map.of("opinion", "AGREE"));
        play.does("social-work-1", "giveOpinion", Map.of("opinion", "AGREE"));

        assertThat(play.waitingFor()).containsExactly("coordinateOpinions");
        var shown = scene.as("party-office-1")
                .get("/api/tasks/" + play.task("coordinateOpinions"))
                .json()
                .path("data");
        assertThat(shown.path("coordinations").findValuesAsText("value")).containsExactly("ASK_AGAIN", "RETURN");
        assertThat(shown.path("veto").asText()).isEqualTo(communities.departmentName("housing"));
        var proceed = play.tries(
                "party-office-1", "coordinateOpinions", Map.of("coordination", "PROCEED", "remarks", "直接提交。"));
        assertThat(proceed.status()).isEqualTo(400);
        play.does("party-office-1", "coordinateOpinions", Map.of("coordination", "ASK_AGAIN", "remarks", "方案已调整。"));

        assertThat(play.waitingFor()).containsExactly("giveOpinion");
        play.does("housing-1", "giveOpinion", Map.of("opinion", "AGREE"));
        assertThat(play.waitingFor()).containsExactly("decideProject");
        var file = play.file();
        assertThat(file.opinions())
                .as("the disagreement counts no longer")
                .extracting(file::counts)
                .containsExactly(false, true, true, true);
        assertThat(scene.as("committee-1")
                        .get("/api/tasks/" + play.task("decideProject"))
                        .json()
                        .path("data")
                        .path("opinionTable")
                        .findValuesAsText("outcome"))
                .containsExactly("不同意（对以前申报稿的意见或已有新意见，不再计入）", "同意", "同意", "同意");
    }

    @Test
    void theOfficeReturnsWhatWasVetoed() {
        var play = scene.proposed().accepted();
        play.does("housing-1", "giveOpinion", Map.of("opinion", "DISAGREE", "text", "消防通道方案不符合要求。"));
        play.does("urban-management-1", "giveOpinion", Map.of("opinion", "AGREE"));
        play.does("social-work-1", "giveOpinion", Map.of("opinion", "AGREE"));

        play.does("party-office-1", "coordinateOpinions", Map.of("coordination", "RETURN", "remarks", "请重新设计方案。"));

        assertThat(play.waitingFor()).containsExactly("reviseProposal");
        play.does(play.secretary(), "reviseProposal", Scene.proposal()).accepted();
        assertThat(play.waitingFor()).hasSize(3).containsOnly("giveOpinion");
        var file = play.file();
        assertThat(file.opinions())
                .as("opinions of the proposal as it was")
                .hasSize(3)
                .noneMatch(file::counts);
        assertThat(scene.as("auditor-1").get("/projects/" + play.id()).body().split("不再计入", -1))
                .hasSize(4);
    }

    @Test
    void departmentsThatStaySilentAreReportedThenAbsentAndTheOfficeMayProceedWithoutThem() {
        var play = scene.proposed().accepted();
        play.does("housing-1", "giveOpinion", Map.of("opinion", "AGREE"));

        play.until(LocalDate.of(2023, 2, 7));
        assertThat(play.waitingFor()).containsExactly("giveOpinion", "giveOpinion");
        assertThat(play.file().journal()).anyMatch(entry -> entry.event().equals("DepartmentLate"));

        play.until(LocalDate.of(2023, 2, 13));
        assertThat(play.waitingFor()).containsExactly("coordinateOpinions");
        assertThat(play.file().opinions())
                .extracting(Opinion::outcome)
                .containsExactlyInAnyOrder(OpinionOutcome.AGREE, OpinionOutcome.ABSENT, OpinionOutcome.ABSENT);

        play.does("party-office-1", "coordinateOpinions", Map.of("coordination", "PROCEED", "remarks", "已电话沟通，无异议。"));
        assertThat(play.waitingFor()).containsExactly("decideProject");
    }

    @Test
    void theSecretaryTakesAProposalBackWhileDepartmentsAreAsked() {
        var play = scene.proposed().accepted();

        assertThat(play.asks(play.secretary(), "withdrawal", Map.of("reason", "居民要求调整方案。"))
                        .status())
                .isEqualTo(204);

        assertThat(play.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(play.waitingFor()).isEmpty();
        assertThat(play.instances()).isEmpty();
        var again = Scene.proposal();
        assertThat(scene.proposedBy(play.secretary(), play.community(), again).waitingFor())
                .containsExactly("checkProposal");
    }

    @Test
    void noProposalIsTakenBackAfterTheDecision() {
        var play = scene.proposed().approved();

        var answer = play.asks(play.secretary(), "withdrawal", Map.of("reason", "不想做了。"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(play.stage()).isEqualTo(Stage.RUNNING);
    }
}
