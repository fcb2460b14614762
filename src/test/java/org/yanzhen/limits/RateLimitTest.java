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

    private final Limits limits = new Limits(
            new LimitSettings(TWICE_A_DAY, new Rate(3, Duration.ofDays(1)), TWICE_A_DAY, TWICE_A_DAY, TWICE_A_DAY));

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
    void whoLogsInRightIsNeverTooOften() {
        for (var time = 0; time < 10; time++) {
            assertThat(limits.logIn("192.0.2.1", "somebody", () -> true)).isTrue();
        }
    }

    @Test
    void aNameIsGuessedNoMoreOftenFromManyAddresses() {
        assertThat(limits.logIn("192.0.2.1", "Somebody", () -> false)).isFalse();
        assertThat(limits.logIn("192.0.2.2", " somebody", () -> false)).isFalse();

        assertThatThrownBy(() -> limits.logIn("192.0.2.3", "somebody", () -> true))
                .isInstanceOf(TooOften.class);
    }

    @Test
    void anAddressGuessesNoMoreOftenWithManyNames() {
        for (var name : new String[] {"one", "two", "three"}) {
            limits.logIn("192.0.2.1", name, () -> false);
        }

        assertThatThrownBy(() -> limits.logIn("192.0.2.1", "four", () -> true)).isInstanceOf(TooOften.class);
    }

    @Test
    void whoHasBillionsOfAddressesIsStillOne() {
        assertThat(Limits.network("2001:db8::1")).isEqualTo(Limits.network("2001:db8::ffff:2"));
        assertThat(Limits.network("2001:db8:0:1::1")).isNotEqualTo(Limits.network("2001:db8::1"));
        assertThat(Limits.network("192.0.2.1")).isNotEqualTo(Limits.network("192.0.2.2"));
    }
}
