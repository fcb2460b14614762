package org.yanzhen;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.ReflectionUtils;
import org.yanzhen.competitions.CompetitionEvent;
import org.yanzhen.funds.AwardEvent;
import org.yanzhen.projects.OpinionOutcome;
import org.yanzhen.projects.ProjectEvent;
import org.yanzhen.projects.ProjectEvent.OpinionGiven;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/** Whatever happens has a line in the journal of what it happened to, and no line is kept for what cannot happen. */
class JournalTest {

    private static final List<Line> ALL = Stream.of(ProjectEvent.class, AwardEvent.class, CompetitionEvent.class)
            .flatMap(kind -> Arrays.stream(Objects.requireNonNull(kind.getPermittedSubclasses())))
            .flatMap(JournalTest::everyWayItComesOut)
            .toList();

    @Test
    void everythingThatHappensIsWrittenDownInWords() {
        var happening = new TreeSet<String>();
        ALL.forEach(line -> happening.add(line.key()));

        assertThat(happening).isEqualTo(new TreeSet<>(keys()));
    }

    /** What the database keeps: see the columns of the tables that end in {@code journal_entry}. */
    @Test
    void eventsOutcomesAndScopesFitTheirColumns() {
        assertThat(ALL).allSatisfy(line -> {
            assertThat(line.event()).hasSizeLessThanOrEqualTo(50);
            assertThat(line.outcome()).hasSizeLessThanOrEqualTo(30);
            assertThat(line.scope()).hasSizeLessThanOrEqualTo(32);
        });
    }

    private record Line(String event, String outcome, String scope) {

        String key() {
            return event + (outcome.isEmpty() ? "" : "." + outcome);
        }

        static Line of(Object event) {
            var name = event.getClass().getSimpleName();
            if (event instanceof ProjectEvent project) {
                return new Line(name, project.outcome(), project.scope());
            }
            if (event instanceof AwardEvent award) {
                return new Line(name, award.outcome(), award.scope());
            }
            var competition = (CompetitionEvent) event;
            return new Line(name, competition.outcome(), competition.scope());
        }
    }

    private static List<String> keys() {
        return ResourceBundle.getBundle("messages", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith("journal."))
                .map(key -> key.substring("journal.".length()))
                .toList();
    }

    private static Stream<Line> everyWayItComesOut(Class<?> type) {
        var rows = List.of(List.<Object>of());
        for (var component : type.getRecordComponents()) {
            var longer = new ArrayList<List<Object>>();
            for (var row : rows) {
                examples(component).forEach(value -> {
                    var one = new ArrayList<>(row);
                    one.add(value);
                    longer.add(one);
                });
            }
            rows = longer;
        }
        return rows.stream()
                .map(row -> instance(type, row))
                // a department that is absent gives no opinion
                .filter(event -> !(event instanceof OpinionGiven given && given.opinion() == OpinionOutcome.ABSENT))
                .map(Line::of);
    }

    private static Stream<?> examples(RecordComponent component) {
        var type = component.getType();
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants());
        }
        if (type.equals(boolean.class)) {
            return Stream.of(true, false);
        }
        if (type.equals(List.class)) {
            return Stream.of(List.of("housing"), List.of());
        }
        if (type.isRecord() && type.getRecordComponents()[0].getType().equals(UUID.class)) {
            return Stream.of(instance(type, List.of(UUID.randomUUID())));
        }
        return Stream.of(
                        new UserId("somebody"),
                        Instant.EPOCH,
                        LocalDate.EPOCH,
                        "housing",
                        Money.yuan(1),
                        BigDecimal.ONE)
                .filter(type::isInstance)
                .findFirst()
                .<Stream<?>>map(Stream::of)
                .orElseGet(() -> Stream.of(1, 3, 5)); // also quarters, and none of them
    }

    private static Object instance(Class<?> type, List<Object> values) {
        try {
            return ReflectionUtils.accessibleConstructor(
                            type,
                            Arrays.stream(type.getRecordComponents())
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new))
                    .newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
