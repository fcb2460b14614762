package org.yanzhen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yanzhen.shared.ChinaTime;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.WorkingDays;

class DeadlineTest {

    private static final Set<LocalDate> FIRST_OF_MAY =
            Set.of(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 5, 2), LocalDate.of(2023, 5, 3));
    private static final LocalDate WORKED_INSTEAD = LocalDate.of(2023, 5, 6);
    private static final WorkingDays WORKING_DAYS =
            day -> day.equals(WORKED_INSTEAD) || day.getDayOfWeek().getValue() < 6 && !FIRST_OF_MAY.contains(day);

    @Test
    void aTaskOfThreeWorkingDaysGivenBeforeTheFirstOfMayEndsAfterItInTheLastSecondOfTheDay() {
        var friday = Clock.fixed(Instant.parse("2023-04-28T02:00:00Z"), ChinaTime.ZONE);

        assertThat(new Deadline(WORKING_DAYS, friday).workingDays(3))
                .isEqualTo(Date.from(Instant.parse("2023-05-06T15:59:59Z")));
    }

    @Test
    void aDeadlineBeyondAllReasonIsRefusedInsteadOfCounted() {
        var deadline = new Deadline(WORKING_DAYS, Clock.system(ChinaTime.ZONE));

        for (var ahead : new long[] {-1, 601, 2_000_000_000, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> deadline.workingDays(ahead)).isInstanceOf(RuleViolation.class);
        }
        assertThat(deadline.workingDays(600)).isNotNull();
    }
}
