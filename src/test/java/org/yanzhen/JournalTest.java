package org.yanzhen;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.ReflectionUtils;
import org.yanzhen.cases.journal.CaseEvent;
import org.yanzhen.cases.journal.JournalEntry;
import org.yanzhen.projects.OpinionOutcome;
import org.yanzhen.projects.ProjectEvent.OpinionGiven;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/** Whatever happens has a line in the journal of what it happened to, and no line is kept for what cannot happen. */
class JournalTest {

    private static final List<Line> ALL = new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("org.yanzhen").stream()
                    .filter(type -> type.isRecord() && type.isAssignableTo(CaseEvent.class))
                    .flatMap(type -> everyWayItComesOut(type.reflect()))
                    .toList();

    @Test
    void everythingThatHappensIsWrittenDownInWords() {
        var happening = new TreeSet<String>();
        ALL.forEach(line -> happening.add(line.key()));

        assertThat(happening).isEqualTo(new TreeSet<>(keys()));
    }

    /** What the database keeps: see the columns of the table {@code journal}. */
    @Test
    void eventsOutcomesAndScopesFitTheirColumns() {
        assertThat(ALL).allSatisfy(line -> {
            assertThat(line.event()).hasSizeLessThanOrEqualTo(50);
            assertThat(line.outcome()).hasSizeLessThanOrEqualTo(30);
            assertThat(line.scope()).hasSizeLessThanOrEqualTo(40);
        });
    }

    private record Line(String event, String outcome, String scope) {

        String key() {
            return event + (outcome.isEmpty() ? "" : "." + outcome);
        }

        static Line of(Object event) {
            var line = JournalEntry.of((CaseEvent) event);
            return new Line(line.event(), line.outcome(), line.scope());
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
