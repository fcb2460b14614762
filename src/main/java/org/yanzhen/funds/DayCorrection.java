package org.yanzhen.funds;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/**
 * The day on which money moved was registered wrongly: what somebody says is the right one, until another person has
 * answered.
 */
@Embeddable
public record DayCorrection(
        LocalDate day,
        @Column(columnDefinition = "TEXT") String reason,
        @Embedded UserId askedBy) {

    /** @param before as it is registered */
    static DayCorrection asked(LocalDate before, LocalDate day, String reason, UserId by) {
        Reasons.require(true, "reason", reason);
        if (day.equals(before)) {
            throw new InvalidInput("paidOn", "paid-on-same", Formats.day(day));
        }
        return new DayCorrection(day, reason, by);
    }

    /**
     * The day that another person confirms or refuses.
     *
     * @throws RuleViolation if nobody asked, or it was answered
     */
    static LocalDate answered(@Nullable DayCorrection asked, UserId by) {
        if (asked == null) {
            throw new RuleViolation("already-answered");
        }
        OwnWork.forbid(by, Set.of(asked.askedBy()));
        return asked.day();
    }
}
