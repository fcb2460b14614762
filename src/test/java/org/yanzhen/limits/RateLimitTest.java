package org.yanzhen.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.yanzhen.limits.LimitSettings.Rate;
import org.yanzhen.shared.TooOften;
import org.yanzhen.shared.UserId;

class RateLimitTest {

    private static final Rate TWICE_A_DAY = new Rate(2, Duration.ofDays(1));

    private final LimitSettings settings = new LimitSettings(
            TWICE_A_DAY,
            new Rate(5, Duration.ofDays(1)),
            new Rate(10, Duration.ofDays(1)),
            Duration.ofNanos(1),
            TWICE_A_DAY,
            TWICE_A_DAY,
            TWICE_A_DAY);
    private final Limits limits = new Limits(settings);

    @Test
    void whoeverOverdoesItIsToldWhenToComeBack() {
        var person = new UserId("somebody");
        limits.upload(person);
        limits.upload(person);

        assertThatThrownBy(() -> limits.upload(person))
                .isInstanceOfSatisfying(TooOften.class, refusal -> assertThat(refusal.retryAfter())
                        .isBetween(Duration.ofHours(11), Duration.ofHours(12)));
        limits.upload(new UserId("somebody-else"));
    }

    @Test
    void whoHasBillionsOfAddressesIsStillOne() {
        assertThat(Limits.network("2001:db8::1")).isEqualTo(Limits.network("2001:db8::ffff:2"));
        assertThat(Limits.network("2001:db8:0:1::1")).isNotEqualTo(Limits.network("2001:db8::1"));
        assertThat(Limits.network("192.0.2.1")).isNotEqualTo(Limits.network("192.0.2.2"));
    }
}
