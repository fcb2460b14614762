package org.yanzhen.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.yanzhen.shared.Figures;
import org.yanzhen.shared.Figures.Figure;

class WatchTest {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void figuresAreNotReadAgainWhileTheyAreFresh() {
        Figures counting = () -> List.of(Figure.of("yanzhen_asked", "How often", asked.incrementAndGet()));
        var watch = watch(counting);

        assertThat(names(watch)).contains("yanzhen_asked");
        assertThat(names(watch)).contains("yanzhen_asked");

        assertThat(asked).hasValue(1);
    }

    @Test
    void whatCannotBeReadIsMissingAndHidesNothingElse() {
        Figures broken = () -> {
            throw new IllegalStateException("the database is down");
        };
        Figures well = () -> List.of(Figure.of("yanzhen_well", "Always", 1));

        assertThat(names(watch(broken, well))).contains("yanzhen_well", "yanzhen_figures_reading_seconds");
    }

    private static Watch watch(Figures... figures) {
        return new Watch(List.of(figures), new StaticListableBeanFactory().getBeanProvider(PrometheusRegistry.class));
    }

    private static List<String> names(Watch watch) {
        return watch.collect().stream()
                .map(snapshot -> snapshot.getMetadata().getName())
                .toList();
    }
}
