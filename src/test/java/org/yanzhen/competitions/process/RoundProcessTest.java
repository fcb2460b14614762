package org.yanzhen.competitions.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.competitions.ApplicationStage;
import org.yanzhen.competitions.RoundStage;
import org.yanzhen.shared.Money;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.RoundPlay;
import org.yanzhen.testing.Scene;

/** A round on its ways from call to result. */
@ApplicationTest
class RoundProcessTest {

    @Autowired
    Scene scene;

    @Test
    void aRoundOfAYearWithoutAProgrammeCannotBeHandedIn() {
        var draft = scene.as("party-office-1")
                .post("/api/competitions/drafts", Map.of("year", 2041))
                .json()
                .path("id")
                .asText();

        var answer = scene.as("party-office-1")
                .post(
                        "/api/competitions/drafts/" + draft + "/submit",
                        scene.submittedRound().proposal());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asText()).endsWith("/year-without-programme");
    }

    @Test
    void whatTheCommitteeReturnsComesBackRevised() {
        var play = scene.submittedRound();

        play.does("committee-1", "decideRound", Map.of("decision", "RETURN", "reason", "请写明支持重点。"));

        assertThat(play.stage()).isEqualTo(RoundStage.RETURNED);
        var form =
                scene.as("party-office-1").get("/api/tasks/" + play.task("party-office-1", play.id(), "reviseRound"));
        assertThat(form.body()).contains("请写明支持重点。");
        play.does("party-office-1", "reviseRound", play.proposal());
        assertThat(play.waitingFor()).containsExactly("decideRound");
    }

    @Test
    void whatTheCommitteeRejectsEndsAndReservesNothing() {
        var play = scene.submittedRound();

        play.does("committee-1", "decideRound", Map.of("decision", "REJECT", "reason", "本年度不再组织。"));

        assertThat(play.stage()).isEqualTo(RoundStage.REJECTED);
        assertThat(play.instances()).isEmpty();
        assertThat(play.freeInFund()).isEqualTo(Money.yuan(300_000));
    }

    @Test
    void approvalReservesTheEnvelopeAndTheWindowOpensAndCloses() {
        var play = scene.submittedRound();
        play.does("committee-1", "decideRound", Map.of("decision", "APPROVE"));
        assertThat(play.stage()).isEqualTo(RoundStage.ANNOUNCED);
        assertThat(play.leftInEnvelope()).isEqualTo(Money.yuan(100_000));
        assertThat(play.freeInFund()).isEqualTo(Money.yuan(200_000));

        play.at(RoundPlay.OPENS.minusSeconds(1));
        assertThat(play.stage()).isEqualTo(RoundStage.ANNOUNCED);
        play.at(RoundPlay.OPENS);
        assertThat(play.stage()).isEqualTo(RoundStage.OPEN);

        play.applies("社区长者食堂", "50000.00");
        play.at(RoundPlay.CLOSES.minusMinutes(5));
        var community = scene.community();
        var draft = new RoundPlay.Entry(play.draft(community), community);
        assertThat(play.stage()).isEqualTo(RoundStage.OPEN);
        play.at(RoundPlay.CLOSES);

        assertThat(play.stage()).isEqualTo(RoundStage.UNDER_ELIGIBILITY);
        var answer = play.submits(draft, RoundPlay.application("社区议事厅改造", "10000.00"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
    }

    @Test
    void anExtensionMovesTheCloseWhetherTheWindowIsOpenOrNot() {
        var play = scene.submittedRound();
        play.does("committee-1", "decideRound", Map.of("decision", "APPROVE"));
        extend(play, "2023-03-16T10:00:00Z");
        play.at(RoundPlay.OPENS);
        extend(play, "2023-03-17T10:00:00Z");
        play.applies("社区长者食堂", "50000.00");

        play.at(RoundPlay.CLOSES.plusDays(1));
        assertThat(play.stage()).isEqualTo(RoundStage.OPEN);
        play.at(RoundPlay.CLOSES.plusDays(2));

        assertThat(play.stage()).isEqualTo(RoundStage.UNDER_ELIGIBILITY);
    }

    private static void extend(RoundPlay play, String closesAt) {
        var answer = play.asks("party-office-1", "extension", Map.of("closesAt", closesAt, "reason", "系统维护半天。"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    @Test
    void aRoundThatNobodyAppliesToEndsAndGivesTheMoneyBack() {
        var play = scene.submittedRound().open().closed();

        assertThat(play.stage()).isEqualTo(RoundStage.ENDED_WITHOUT_RESULT);
        assertThat(play.instances()).isEmpty();
        assertThat(play.freeInFund()).isEqualTo(Money.yuan(300_000));
    }

    @Test
    void aRoundWithNothingEligibleEndsAndGivesTheMoneyBack() {
        var play = scene.submittedRound().open();
        var entry = play.applies("社区长者食堂", "50000.00");
        play.closed();

        play.does("party-office-1", entry, "checkEligibility", Map.of("outcome", "INELIGIBLE", "remarks", "不属支持范围。"));

        assertThat(play.stage()).isEqualTo(RoundStage.ENDED_WITHOUT_RESULT);
        assertThat(play.instances()).isEmpty();
        assertThat(play.freeInFund()).isEqualTo(Money.yuan(300_000));
    }

    @Test
    void withoutObjectionTheResultIsFinalWhenTheNoticeEnds() {
        var play = scene.submittedRound().open();
        var best = play.applies("社区长者食堂", "50000.00");
        var other = play.applies("社区议事厅改造", "30000.00");
        play.closed().eligible(best, other).nobodyIsPartial();
        play.scored(best, 9, 18).scored(other, 7, 14);

        play.awarded("50000.00", "0.00");
        assertThat(play.stage()).isEqualTo(RoundStage.UNDER_NOTICE);
        play.noticeOver();

        assertThat(play.stage()).isEqualTo(RoundStage.FINAL);
        assertThat(play.application(best).stage()).isEqualTo(ApplicationStage.AWARDED);
        assertThat(play.freeInFund()).isEqualTo(Money.yuan(250_000));
        assertThat(play.instances()).isEmpty();
    }

    @Test
    void presentationsAreScoredInTheDrawnOrder() {
        var play = scene.submittedRound(Map.of("presentation", true, "presentationWeight", 30))
                .open();
        var first = play.applies("社区长者食堂", "50000.00");
        var second = play.applies("社区议事厅改造", "30000.00");
        play.closed().eligible(first, second).nobodyIsPartial();
        play.scored(first, 8, 16).scored(second, 8, 16);

        assertThat(play.stage()).isEqualTo(RoundStage.UNDER_PRESENTATION);
        var wrong = play.tries(
                play.experts().get(0), "scorePresentations", Map.of("scores", List.of(Map.of("points", 90))));
        assertThat(wrong.status()).isEqualTo(400);

        play.at(RoundPlay.CLOSES.plusDays(30));
        var gone = play.experts().get(0);
        var next = scene.experts(1).get(0);
        var answer = play.asks(
                "party-office-1",
                "experts",
                Map.of("expert", gone, "replacement", next, "reason", "调离本市", "interests", List.of()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        play.experts().stream()
                .map(expert -> expert.equals(gone) ? next : expert)
                .forEach(expert -> play.does(
                        expert,
                        "scorePresentations",
                        Map.of("scores", List.of(Map.of("points", 90), Map.of("points", 80)))));

        assertThat(play.waitingFor()).containsExactly("recommendAwards");
    }

    @Test
    void whoRecommendsMoreThanTheEnvelopeIsRefusedAndTheTaskStaysOpen() {
        var play = scene.submittedRound(Map.of("envelope", "60000.00")).open();
        var one = play.applies("社区长者食堂", "40000.00");
        var other = play.applies("社区议事厅改造", "20000.01");
        play.closed().eligible(one, other).nobodyIsPartial();
        play.scored(one, 9, 18).scored(other, 7, 14);
        play.does("party-office-1", "recommendAwards", Map.of("awards", RoundPlay.awards("40000.00", "20000.00")));

        var answer =
                play.tries("committee-1", "decideAwards", Map.of("awards", RoundPlay.awards("40000.00", "20000.01")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(play.waitingFor()).containsExactly("decideAwards");
        assertThat(play.leftInEnvelope()).isEqualTo(Money.yuan(60_000));
    }

    @Test
    void theSecondPersonMaySendTheResultBackAndNobodyPublishesAlone() {
        var play = onNotice();
        play.asks("party-office-1", "withdrawal", Map.of("reason", "金额有误。"));
        play.does("committee-2", "decideNoticeWithdrawal", Map.of("decision", "APPROVE"));
        play.does("committee-1", "decideAwards", Map.of("awards", RoundPlay.awards("40000.00")));
        play.does("party-office-1", "requestPublication", Map.of());

        play.does("committee-2", "confirmPublication", Map.of("decision", "RETURN", "reason", "理由不充分。"));

        assertThat(play.stage()).isEqualTo(RoundStage.UNDER_DECISION);
        assertThat(play.waitingFor()).containsExactly("decideAwards");
    }

    @Test
    void aWithdrawalThatTheSecondPersonRefusesChangesNothing() {
        var play = onNotice();
        var asked = play.asks("party-office-1", "withdrawal", Map.of("reason", "金额有误。"));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);

        play.does("committee-1", "decideNoticeWithdrawal", Map.of("decision", "REJECT", "reason", "金额无误。"));

        assertThat(play.stage()).isEqualTo(RoundStage.UNDER_NOTICE);
        play.noticeOver();
        assertThat(play.stage()).isEqualTo(RoundStage.FINAL);
    }

    @Test
    void aDismissedObjectionLetsTheResultStandOnceItIsAnswered() {
        var play = onNotice();
        objects(play);

        play.noticeOver();
        assertThat(play.stage()).isEqualTo(RoundStage.UNDER_NOTICE);
        play.does("party-office-1", "answerObjection", Map.of("outcome", "DISMISSED", "reply", "已核实，不属实。"));

        assertThat(play.stage()).isEqualTo(RoundStage.FINAL);
    }

    @Test
    void anUpheldObjectionBringsTheResultBackToTheCommittee() {
        var play = onNotice();
        objects(play);
        play.does("party-office-1", "answerObjection", Map.of("outcome", "UPHELD", "reply", "情况属实，重新审定。"));

        play.noticeOver();

        assertThat(play.waitingFor()).containsExactly("decideAwards");
        assertThat(scene.as("party-office-1").get("/competitions/" + play.id()).body())
                .contains("以前的审定已不再有效");
        play.decided("30000.00").noticeOver();
        assertThat(play.stage()).isEqualTo(RoundStage.FINAL);
        assertThat(scene.as("party-office-1").get("/competitions/" + play.id()).body())
                .doesNotContain("以前的审定已不再有效");
        assertThat(play.freeInFund()).isEqualTo(Money.yuan(270_000));
    }

    private static void objects(RoundPlay play) {
        var answer = play.asks("team-1", "objections", Map.of("text", "该项目预算与实际不符，请核实。"));
        assertThat(answer.isRefusal()).as(answer.body()).isFalse();
    }

    private RoundPlay onNotice() {
        var play = scene.submittedRound().open();
        var entry = play.applies("社区长者食堂", "50000.00");
        play.closed().eligible(entry).nobodyIsPartial().scored(entry, 8, 16);
        return play.awarded("50000.00");
    }
}
