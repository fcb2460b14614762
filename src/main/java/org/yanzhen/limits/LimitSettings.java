package org.yanzhen.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param failedLogInsOfNameAndAddress with one name from one address; beyond it, attempts wait
 * @param failedLogInsOfName with one name, from wherever; beyond it, attempts wait where the person never logged in
 * @param failedLogInsOfAddress from one address, with whatever names; an office may share one
 * @param delayOfLogIns so long each attempt waits that waits
 * @param publicRequests from one address, to what needs no log-in
 * @param objections from one address, about one round
 * @param uploads of one person
 */
@Validated
@ConfigurationProperties("yanzhen.limits")
record LimitSettings(
        @NotNull @Valid Rate failedLogInsOfNameAndAddress,
        @NotNull @Valid Rate failedLogInsOfName,
        @NotNull @Valid Rate failedLogInsOfAddress,
        @NotNull Duration delayOfLogIns,
        @NotNull @Valid Rate publicRequests,
        @NotNull @Valid Rate objections,
        @NotNull @Valid Rate uploads) {

    /** So many times at once; what was used up comes back evenly within this time. */
    record Rate(@Min(1) int times, @NotNull Duration within) {}
}
