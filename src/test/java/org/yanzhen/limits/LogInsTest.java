package org.yanzhen.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yanzhen.limits.LimitSettings.Rate;
import org.yanzhen.shared.TooOften;

/** Who guesses waits; who is guessed gets in. */
class LogInsTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration DELAY = Duration.ofMillis(30);

    private final LogIns logIns = new LogIns(new LimitSettings(
            new Rate(2, DAY),
            new Rate(5, DAY),
            new Rate(40, DAY),
            DELAY,
            new Rate(1, DAY),
            new Rate(1, DAY),
            new Rate(1, DAY)));
    private final List<String> told = new ArrayList<>();

    private boolean attempt(String address, String name, @Nullable String device, BooleanSupplier attempt) {
        return logIns.attempt(address, name, device, attempt, () -> told.add(name));
    }

    private boolean isDelayed(String address, String name, @Nullable String device) {
        var begun = System.nanoTime();
        assertThat(attempt(address, name, device, () -> true)).isTrue();
        return System.nanoTime() - begun >= DELAY.toNanos();
    }

    private void guess(int times, String address) {
        for (var time = 0; time < times; time++) {
            assertThat(attempt(address, "somebody", null, () -> false)).isFalse();
        }
    }

    @Test
    void whoLogsInRightNeverWaits() {
        for (var time = 0; time < 60; time++) {
            assertThat(attempt("192.0.2.1", "somebody", null, () -> true)).isTrue();
        }
        assertThat(told).isEmpty();
    }

    @Test
    void tenWrongPasswordsLockOutNobody() {
        guess(10, "192.0.2.1");

        assertThat(attempt("192.0.2.1", " Somebody", null, () -> true)).isTrue();
        assertThat(attempt("192.0.2.2", "somebody", null, () -> true)).isTrue();
    }

    @Test
    void whoGuessesFromOneAddressWaitsEachTime() {
        guess(2, "192.0.2.1");

        assertThat(isDelayed("192.0.2.1", "somebody", null)).isTrue();
        assertThat(isDelayed("192.0.2.1", "somebody", null)).isTrue();
    }

    @Test
    void whoGuessesFromManyAddressesWaitsAsWell() {
        for (var address = 1; address <= 5; address++) {
            guess(1, "192.0.2." + address);
        }

        assertThat(isDelayed("192.0.2.9", "somebody", null)).isTrue();
    }

    @Test
    void whereOneHasLoggedInBeforeOnlyOwnMistakesCount() {
        guess(10, "192.0.2.1");
        assertThatThrownBy(() -> guess(40, "192.0.2.1")).isInstanceOf(TooOften.class);

        var begun = new ArrayList<Boolean>();
        assertThat(attempt("192.0.2.1", "somebody", "device", () -> begun.add(true)))
                .isTrue();
        attempt("192.0.2.1", "somebody", "device", () -> false);
        attempt("192.0.2.1", "somebody", "device", () -> false);
        assertThat(isDelayed("192.0.2.1", "somebody", "device")).isTrue();
    }

    @Test
    void theOwnerIsToldOnceADay() {
        guess(2, "192.0.2.1");
        assertThat(told).isEmpty();
        guess(5, "192.0.2.1");
        assertThat(told).containsExactly("somebody");
    }

    @Test
    void anAddressGuessesNoMoreOftenWithManyNames() {
        for (var name = 0; name < 40; name++) {
            attempt("192.0.2.1", "name-" + name, null, () -> false);
        }

        assertThatThrownBy(() -> attempt("192.0.2.1", "another", null, () -> true))
                .isInstanceOf(TooOften.class);
    }

    /** Each one that waits holds a thread of the server. */
    @Test
    void onlyAFewWaitAtOnceWithOneName() throws InterruptedException, ExecutionException {
        guess(2, "192.0.2.1");
        var hold = new CountDownLatch(1);
        var people = Executors.newFixedThreadPool(8);
        try {
            var waiting = new ArrayList<Future<Boolean>>();
            var refused = new CountDownLatch(4);
            for (var one = 0; one < 8; one++) {
                waiting.add(people.submit(() -> {
                    try {
                        return attempt("192.0.2.1", "somebody", null, () -> awaits(hold));
                    } catch (TooOften sentAway) {
                        refused.countDown();
                        return false;
                    }
                }));
            }
            refused.await();
            hold.countDown();
            var let = 0;
            for (var one : waiting) {
                let += one.get() ? 1 : 0;
            }
            assertThat(let).isEqualTo(4);
        } finally {
            hold.countDown();
            people.shutdownNow();
        }
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
