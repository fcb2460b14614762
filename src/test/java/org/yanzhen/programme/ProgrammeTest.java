package org.yanzhen.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.yanzhen.testing.Refused.assertMistake;
import static org.yanzhen.testing.Refused.assertRefused;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yanzhen.shared.UserId;

class ProgrammeTest {

    private static final UserId OFFICE = new UserId("party-office-1");
    private static final UserId COMMITTEE = new UserId("committee-1");
    private static final Instant NOW = Instant.parse("2023-03-31T02:00:00Z");

    private final Programme programme = new Programme(2023, "党建730");

    @Test
    void aYearTakesProposalsUntilASecondPersonClosesIt() {
        programme.requestClosing("申报期已满", OFFICE, NOW);
        assertThatCode(programme::requireOpen).doesNotThrowAnyException();

        programme.close(COMMITTEE, NOW);

        assertRefused("year-closed", programme::requireOpen);
        assertRefused("year-closed", () -> programme.requestClosing("再次", COMMITTEE, NOW));
        assertThat(programme.closingRequestedBy()).contains(OFFICE);
        assertThat(programme.closedBy()).contains(COMMITTEE);
    }

    @Test
    void nobodyClosesAYearAlone() {
        assertRefused("closing-not-requested", () -> programme.close(OFFICE, NOW));
        programme.requestClosing("申报期已满", OFFICE, NOW);

        assertRefused("own-work", () -> programme.close(OFFICE, NOW));
        assertRefused("closing-requested-already", () -> programme.requestClosing("再次", COMMITTEE, NOW));
        assertThat(programme.isClosed()).isFalse();
    }

    @Test
    void closingNeedsAReasonAndCanBeDeclined() {
        assertMistake("reason", "text-length", () -> programme.requestClosing(" ", OFFICE, NOW));
        assertMistake("reason", "text-length", () -> programme.requestClosing("满".repeat(501), OFFICE, NOW));
        assertRefused("closing-not-requested", () -> programme.dismissClosing(COMMITTEE, NOW));

        programme.requestClosing("申报期已满", OFFICE, NOW);
        programme.dismissClosing(COMMITTEE, NOW);

        assertThatCode(programme::requireOpen).doesNotThrowAnyException();
        assertThat(programme.closingReason()).isEmpty();
    }
}
