package org.yanzhen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConcurrencyTest {

    private final AtomicInteger attempts = new AtomicInteger();

    static Stream<RuntimeException> ended() {
        var stumbled = new NullPointerException();
        stumbled.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(ExecutionEntity.class.getName(), "ensureExecutionTreeInitialized", null, 1)
        });
        return Stream.of(
                stumbled,
                new ProcessEngineException("Execution with id '7' does not have a subscription to a message event with"
                        + " name 'ended': eventSubscriptions is empty"));
    }

    @ParameterizedTest
    @MethodSource("ended")
    void whoMeetsAProcessThatJustEndedTriesAgainAndLearnsThatItHasEnded(RuntimeException stumbled) {
        assertThat(Refusals.of(stumbled).orElseThrow().code()).isEqualTo("somebody-was-faster");
        assertThatThrownBy(() -> Concurrency.retrying(() -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw stumbled;
                    }
                    throw new MismatchingMessageCorrelationException("ended", "nobody waits");
                }))
                .isInstanceOf(MismatchingMessageCorrelationException.class);

        assertThat(attempts).hasValue(2);
    }

    @Test
    void aFaultOfOursIsNotTriedAgain() {
        assertThatThrownBy(() -> Concurrency.retrying(() -> {
                    attempts.incrementAndGet();
                    throw new NullPointerException("ours");
                }))
                .hasMessage("ours");

        assertThat(attempts).hasValue(1);
    }
}
