package org.yanzhen.competitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.competitions.CompetitionExamples.CLOSES;
import static org.yanzhen.competitions.CompetitionExamples.NOTICE_ENDS;
import static org.yanzhen.competitions.CompetitionExamples.OFFICE;
import static org.yanzhen.competitions.CompetitionExamples.SECRETARY;
import static org.yanzhen.testing.Refused.assertMistake;
import static org.yanzhen.testing.Refused.assertRefused;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yanzhen.shared.UserId;

class ObjectionTest {

    private final Round round = CompetitionExamples.underNotice();

    @Test
    void anybodyObjectsUntilTheLastSecondOfTheNotice() {
        assertThat(raise("第二名与去年重复。", null, NOTICE_ENDS).state()).isEqualTo(Objection.State.OPEN);
        assertRefused("notice-over", () -> raise("第二名与去年重复。", null, NOTICE_ENDS.plusSeconds(1)));
    }

    @Test
    void beforeTheNoticeThereIsNothingToObjectTo() {
        assertRefused(
                "round-stage.decided",
                () -> Objection.raise(CompetitionExamples.decided(), 1, null, "金额不对头。", "", SECRETARY, CLOSES));
    }

    @Test
    void anObjectionSaysWhatItIsAbout() {
        assertMistake("text", "text-length", () -> raise("不行", null, CLOSES));
        assertMistake(
                "contact",
                "text-length",
                () -> Objection.raise(round, 1, null, "金额不对头。", "1".repeat(201), null, CLOSES));
    }

    @Test
    void itIsAnsweredOnceWithWordsAndNotByWhoRaisedIt() {
        var objection = raise("第二名与去年重复。", OFFICE, CLOSES);

        assertRefused("own-work", () -> objection.answer(false, "不属实。", OFFICE, CLOSES));
        assertMistake("reply", "reason-required", () -> objection.answer(false, " ", SECRETARY, CLOSES));
        objection.answer(false, "不属实。", SECRETARY, CLOSES);

        assertThat(objection.state()).isEqualTo(Objection.State.DISMISSED);
        assertThat(objection.standsAgainstResult()).isFalse();
        assertRefused("objection-answered", () -> objection.answer(true, "属实。", SECRETARY, CLOSES));
    }

    @Test
    void anUpheldOneStandsAgainstTheResultUntilItIsDecidedAnew() {
        var objection = raise("第二名与去年重复。", null, CLOSES);
        objection.consider();
        objection.answer(true, "属实。", OFFICE, CLOSES);

        assertThat(objection.standsAgainstResult())
                .as("what was decided before the answer did not know of it")
                .isTrue();
        objection.consider();
        assertThat(objection.standsAgainstResult()).isFalse();
    }

    private Objection raise(String text, @Nullable UserId by, Instant at) {
        return Objection.raise(round, 1, null, text, "", by, at);
    }
}
