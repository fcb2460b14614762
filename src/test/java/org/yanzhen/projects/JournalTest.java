package org.yanzhen.projects;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.ReflectionUtils;
import org.yanzhen.projects.ProjectEvent.OpinionGiven;
import org.yanzhen.shared.UserId;

/** Whatever happens to a project has a line in its journal, and no line is kept for what cannot happen. */
class JournalTest {

    private static final List<ProjectEvent> ALL = Arrays.stream(
                    Objects.requireNonNull(ProjectEvent.class.getPermittedSubclasses()))
            .flatMap(JournalTest::everyWayItComesOut)
            .toList();

    @Test
    void everythingThatHappensIsWrittenDownInWords() {
        assertThat(lines()).isEqualTo(new TreeSet<>(keys()));
    }

    @Test
    void aLineSaysWhatItWasAboutInTheLanguageOfTheReader() {
        var late = new JournalEntry(
                new ProjectEvent.QuarterReported(ProjectId.next(), Examples.SECRETARY, Examples.NOW, 2, true));

        assertThat(FileWords.of(late, Locale.SIMPLIFIED_CHINESE)).isEqualTo("第二季度逾期填报");
        assertThat(FileWords.of(late, Locale.ENGLISH)).isEqualTo("Second quarter: reported late");
        assertThat(FileWords.of(late, Locale.FRENCH)).as("Chinese by default").isEqualTo("第二季度逾期填报");
    }

    @Test
    void theCodeOfADepartmentStaysForWhomeverKnowsItsName() {
        assertThat(FileWords.scope("housing", Locale.SIMPLIFIED_CHINESE)).isEqualTo("housing");
    }

    /** What the database keeps: see the columns of {@code journal_entry}. */
    @Test
    void outcomesAndScopesFitTheirColumns() {
        assertThat(ALL).allSatisfy(event -> {
            assertThat(event.getClass().getSimpleName()).hasSizeLessThanOrEqualTo(50);
            assertThat(event.outcome()).hasSizeLessThanOrEqualTo(30);
            assertThat(event.scope()).hasSizeLessThanOrEqualTo(32);
        });
    }

    private static Set<String> lines() {
        return ALL.stream()
                // a department that is absent gives no opinion
                .filter(event -> !(event instanceof OpinionGiven given && given.opinion() == OpinionOutcome.ABSENT))
                .map(event ->
                        event.getClass().getSimpleName() + (event.outcome().isEmpty() ? "" : "." + event.outcome()))
                .collect(toCollection(TreeSet::new));
    }

    private static List<String> keys() {
        return ResourceBundle.getBundle("messages", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith("journal."))
                .map(key -> key.substring("journal.".length()))
                .toList();
    }

    private static Stream<ProjectEvent> everyWayItComesOut(Class<?> type) {
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
        return rows.stream().map(row -> event(type, row));
    }

    private static Stream<?> examples(RecordComponent component) {
        var type = component.getType();
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants());
        }
        return Stream.of(
                        ProjectId.next(),
                        new UserId("somebody"),
                        Instant.EPOCH,
                        LocalDate.EPOCH,
                        "housing",
                        List.of("housing"))
                .filter(type::isInstance)
                .findFirst()
                .<Stream<?>>map(Stream::of)
                .orElseGet(() -> type.equals(boolean.class) ? Stream.of(true, false) : Stream.of(1));
    }

    private static ProjectEvent event(Class<?> type, List<Object> values) {
        try {
            var constructor = ReflectionUtils.accessibleConstructor(
                    type,
                    Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            return (ProjectEvent) constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
