package org.yanzhen.operations;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.Figures;
import org.yanzhen.shared.Figures.Figure;

/**
 * Shows Prometheus the figures of all modules. Nobody pays for being watched: they are read when somebody asks, not
 * again while they are fresh, and the longer the reading took, the longer it rests.
 */
@Component
class Watch implements MultiCollector {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private static final Duration FRESH = Duration.ofSeconds(20);

    /** The database spends at most one part in so many on this, from each node. */
    private static final int SHARE = 50;

    private final List<Source> sources;

    Watch(List<Figures> all, ObjectProvider<PrometheusRegistry> registry) {
        this.sources = all.stream().map(Source::new).toList();
        registry.ifAvailable(one -> one.register(this));
    }

    @Override
    public MetricSnapshots collect() {
        var figures = sources.stream().flatMap(source -> source.figures().stream());
        var costs = new Figure(
                "yanzhen_figures_reading_seconds",
                "How long reading these figures took",
                sources.stream().map(Source::cost).toList());
        return new MetricSnapshots(
                Stream.concat(figures, Stream.of(costs)).map(Watch::snapshot).toList());
    }

    private static MetricSnapshot snapshot(Figure figure) {
        var gauge = GaugeSnapshot.builder().name(figure.name()).help(figure.meaning());
        figure.values()
                .forEach(value -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                        .labels(labels(value.labels()))
                        .value(value.value())
                        .build()));
        return gauge.build();
    }

    private static Labels labels(Map<String, String> labels) {
        var builder = Labels.builder();
        labels.forEach(builder::label);
        return builder.build();
    }

    private static final class Source {

        private final Figures figures;
        private List<Figure> known = List.of();
        private Duration took = Duration.ZERO;
        private long readAt = System.nanoTime() - Duration.ofDays(1).toNanos();

        Source(Figures figures) {
            this.figures = figures;
        }

        /** What cannot be read is missing: better than a number that is no longer true. */
        synchronized List<Figure> figures() {
            var rest = Math.max(FRESH.toNanos(), took.multipliedBy(SHARE).toNanos());
            if (System.nanoTime() - readAt >= rest) {
                var start = System.nanoTime();
                try {
                    known = figures.read();
                } catch (RuntimeException e) {
                    known = List.of();
                    log.warn("{} cannot be read: {}", name(), e.toString());
                }
                readAt = System.nanoTime();
                took = Duration.ofNanos(readAt - start);
            }
            return known;
        }

        synchronized Figures.Value cost() {
            return new Figures.Value(Map.of("figures", name()), took.toNanos() / 1e9);
        }

        private String name() {
            return figures.getClass().getSimpleName();
        }
    }
}
