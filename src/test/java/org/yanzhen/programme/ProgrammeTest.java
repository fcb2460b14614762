package org.yanzhen.programme;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.yanzhen.testing.Refused.assertRefused;

import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private final Programme programme = new Programme(2023, "党建730");

    @Test
    void aYearTakesProposalsUntilItIsClosed() {
        assertThatCode(programme::requireOpen).doesNotThrowAnyException();

        programme.close();

        assertRefused("year-closed", programme::requireOpen);
    }
}
