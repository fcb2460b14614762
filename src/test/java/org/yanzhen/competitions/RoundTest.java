package org.yanzhen.competitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.yanzhen.competitions.CompetitionExamples.BEFORE;
import static org.yanzhen.competitions.CompetitionExamples.CLOSES;
import static org.yanzhen.competitions.CompetitionExamples.COMMITTEE;
import static org.yanzhen.competitions.CompetitionExamples.EXPERT;
import static org.yanzhen.competitions.CompetitionExamples.FORM;
import static org.yanzhen.competitions.CompetitionExamples.NOTICE_ENDS;
import static org.yanzhen.competitions.CompetitionExamples.OFFICE;
import static org.yanzhen.competitions.CompetitionExamples.OPENS;
import static org.yanzhen.competitions.CompetitionExamples.OTHER_COMMITTEE;
import static org.yanzhen.competitions.CompetitionExamples.OTHER_OFFICE;
import static org.yanzhen.competitions.CompetitionExamples.SECRETARY;
import static org.yanzhen.competitions.CompetitionExamples.SEED;
import static org.yanzhen.testing.Refused.assertMistake;
import static org.yanzhen.testing.Refused.assertRefused;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundTest {

    @Test
    void nobodyApprovesTheRoundTheyWrote() {
        assertRefused(
                "own-work", () -> CompetitionExamples.submitted().decide(RoundDecision.APPROVE, "", OFFICE, BEFORE));
    }

    @Test
    void sendingBackNeedsAReasonAndTheRoundCanThenBeWrittenAnew() {
        var round = CompetitionExamples.submitted();

        assertMistake("reason", "reason-required", () -> round.decide(RoundDecision.RETURN, " ", COMMITTEE, BEFORE));
        round.decide(RoundDecision.RETURN, "请降低单项上限。", COMMITTEE, BEFORE);
        round.revise(CompetitionExamples.proposal(CompetitionExamples.rules(50, 50)), OTHER_OFFICE, BEFORE);

        assertThat(round.stage()).isEqualTo(RoundStage.UNDER_APPROVAL);
        assertThat(round.rules().criteria()).extracting(Criterion::weight).containsExactly(50, 50);
        assertThat(round.authors()).containsExactlyInAnyOrder(OFFICE, OTHER_OFFICE);
    }

    @Test
    void publishedRulesNeverChange() {
        for (var round : new Round[] {
            CompetitionExamples.announced(),
            CompetitionExamples.open(),
            CompetitionExamples.underScoring(),
            CompetitionExamples.underNotice()
        }) {
            var before = round.proposal();

            assertRefused(
                    "round-stage." + kebab(round.stage()),
                    () -> round.revise(
                            CompetitionExamples.proposal(CompetitionExamples.rules(50, 50)), OFFICE, BEFORE));
            assertThat(round.proposal()).isEqualTo(before);
        }
    }

    @Test
    void aRoundIsPublishedOnceAndItsSeedIsDrawnOnce() {
        var round = CompetitionExamples.announced();

        assertRefused("round-stage.announced", () -> round.publish(SEED + 1, FORM, BEFORE));
        assertThat(round.seed()).isEqualTo(SEED);
    }

    @Test
    void whatWouldBeOverAlreadyIsNeitherSubmittedNorApproved() {
        assertMistake(
                "closesAt",
                "window-in-the-past",
                () -> Round.submit(RoundId.next(), 2023, 1, CompetitionExamples.proposal(), OFFICE, CLOSES));
        assertRefused("window-over-before-approval", () -> CompetitionExamples.submitted()
                .decide(RoundDecision.APPROVE, "", COMMITTEE, CLOSES));
    }

    @Test
    void theWindowIsOpenFromTheFirstSecondToTheOneBeforeTheLast() {
        var round = CompetitionExamples.open();

        assertRefused("window-not-open", () -> round.requireWindow(OPENS.minusSeconds(1)));
        assertThatCode(() -> round.requireWindow(OPENS)).doesNotThrowAnyException();
        assertThatCode(() -> round.requireWindow(CLOSES.minusSeconds(1))).doesNotThrowAnyException();
        assertRefused("window-closed", () -> round.requireWindow(CLOSES));
    }

    @Test
    void aTimerThatIsLateDoesNotKeepAnybodyOut() {
        var round = CompetitionExamples.announced();

        assertThatCode(() -> round.requireWindow(OPENS)).doesNotThrowAnyException();
    }

    @Test
    void aTimerThatIsEarlyOpensAndClosesNothing() {
        assertRefused("window-not-open", () -> CompetitionExamples.announced().open(OPENS.minusSeconds(1)));
        assertRefused("window-still-open", () -> CompetitionExamples.open().close(3, CLOSES.minusSeconds(1)));
    }

    @Test
    void aWindowIsExtendedBeforeItClosesToLaterAndWithAReason() {
        var round = CompetitionExamples.open();
        var later = CLOSES.plusSeconds(3_600);

        assertMistake("reason", "reason-required", () -> round.extend(later, "", OFFICE, OPENS));
        assertMistake("closesAt", "extension-not-later", () -> round.extend(CLOSES, "系统维护。", OFFICE, OPENS));
        assertRefused("window-closed", () -> round.extend(later, "系统维护。", OFFICE, CLOSES));
        round.extend(later, "系统维护。", OFFICE, CLOSES.minusSeconds(1));

        assertThat(round.closesAt()).isEqualTo(later);
        assertThat(round.extensions())
                .containsExactly(new Extension(CLOSES, later, "系统维护。", OFFICE, CLOSES.minusSeconds(1)));
        assertThatCode(() -> round.requireWindow(CLOSES)).doesNotThrowAnyException();
        assertRefused("window-still-open", () -> round.close(3, CLOSES));
    }

    @Test
    void whereNobodyAppliesTheRoundEndsWithoutResult() {
        var round = CompetitionExamples.open();

        round.close(0, CLOSES);

        assertThat(round.stage()).isEqualTo(RoundStage.ENDED_WITHOUT_RESULT);
    }

    @Test
    void whoRecommendedScoredOrAppliedDoesNotDecide() {
        var round = CompetitionExamples.underDecision();

        for (var partial : Set.of(OFFICE, EXPERT, SECRETARY)) {
            assertRefused("own-work", () -> round.decideAwards("", Set.of(EXPERT, SECRETARY), partial, CLOSES));
        }
        assertThat(round.stage()).isEqualTo(RoundStage.UNDER_DECISION);
    }

    @Test
    void twoDifferentPersonsPublish() {
        var round = CompetitionExamples.decided();

        assertRefused(
                "publication-not-requested",
                () -> round.confirmPublication(PublicationDecision.PUBLISH, "", NOTICE_ENDS, OTHER_COMMITTEE, CLOSES));
        round.requestPublication("", OTHER_OFFICE, CLOSES);
        assertRefused(
                "own-work",
                () -> round.confirmPublication(PublicationDecision.PUBLISH, "", NOTICE_ENDS, OTHER_OFFICE, CLOSES));
        round.confirmPublication(PublicationDecision.PUBLISH, "", NOTICE_ENDS, OTHER_COMMITTEE, CLOSES);

        assertThat(round.stage()).isEqualTo(RoundStage.UNDER_NOTICE);
        assertThat(round.noticeEndsAt()).isEqualTo(NOTICE_ENDS);
    }

    @Test
    void twoDifferentPersonsWithdrawANotice() {
        var round = CompetitionExamples.underNotice();

        round.requestWithdrawal("金额有误。", OFFICE, CLOSES);
        assertRefused("withdrawal-pending", () -> round.requestWithdrawal("再说一次。", OTHER_OFFICE, CLOSES));
        assertRefused("own-work", () -> round.decideWithdrawal(true, "", OFFICE, CLOSES));
        round.decideWithdrawal(true, "", COMMITTEE, CLOSES);

        assertThat(round.stage()).isEqualTo(RoundStage.UNDER_DECISION);
        assertThat(round.noticeEndsAt()).isNull();
        assertRefused("withdrawal-not-requested", () -> round.decideWithdrawal(true, "", COMMITTEE, CLOSES));
    }

    @Test
    void afterTheNoticeNothingIsWithdrawnAndBeforeItsEndNothingIsFinal() {
        var round = CompetitionExamples.underNotice();

        assertRefused("notice-still-on", () -> round.finish(NOTICE_ENDS.minusSeconds(1)));
        assertRefused("notice-over", () -> round.requestWithdrawal("金额有误。", OFFICE, NOTICE_ENDS.plusSeconds(1)));
        round.finish(NOTICE_ENDS.plusSeconds(1));

        assertThat(round.stage()).isEqualTo(RoundStage.FINAL);
        assertRefused("round-stage.final", () -> round.reopenDecision(NOTICE_ENDS.plusSeconds(2)));
    }

    private static String kebab(RoundStage stage) {
        return stage.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
