package org.yanzhen.models;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.yanzhen.engine.forms.Form;
import org.yanzhen.models.Shipped.FormFile;

/** The forms that ship can be shown by every form viewer we have, checked by the server, and read by a person. */
class FormFilesTest {

    private static final Set<String> QUESTIONS = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "dynamiclist");

    /** In texts and HTML: the condition of an if, the list of a loop, or a value. */
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(?:#if|#loop)? *([^/}][^}]*)}}");

    private static final Pattern ABOUT = Pattern.compile("\\{\\{\\w+\\.title}}");
    private static final Pattern FILE = Pattern.compile("\\{\\{\\w+\\.url}}");

    private final List<FormFile> forms = Shipped.forms();
    private final List<String> findings = new ArrayList<>();

    @Test
    void formsAreMadeForTheEngineWeRun() {
        for (var form : forms) {
            require(form, form.json().path("schemaVersion").asInt() == 16, "schemaVersion is not 16");
            require(
                    form,
                    form.json().path("executionPlatform").asText().equals("Camunda Platform")
                            && form.json()
                                    .path("executionPlatformVersion")
                                    .asText()
                                    .equals("7.24.0"),
                    "is made for another platform");
            require(form, form.json().path("type").asText().equals("default"), "is no form");
        }

        assertNoFindings();
    }

    @Test
    void aFileIsNamedLikeItsForm() {
        for (var form : forms) {
            require(form, form.file().endsWith(kebab(form.id()) + ".form"), "another file name");
        }

        assertNoFindings();
    }

    /** Within a release, forms are found by their id. */
    @Test
    void everyFormIsAskedForByItsProcess() {
        for (var model : Shipped.models()) {
            var asked = Stream.concat(
                            model.all(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                            model.all(StartEvent.class).stream().map(StartEvent::getCamundaFormRef))
                    .filter(form -> form != null)
                    .toList();

            assertThat(model.forms())
                    .as(model.name())
                    .extracting(FormFile::id)
                    .containsExactlyInAnyOrderElementsOf(asked);
        }
        assertThat(Shipped.models().stream()
                        .mapToInt(model -> model.forms().size())
                        .sum())
                .as("forms in folders of processes")
                .isEqualTo(forms.size());
    }

    @Test
    void theServerCanCheckEveryForm() {
        for (var form : forms) {
            assertThatCode(() -> Form.parse(form.text())).as(form.toString()).doesNotThrowAnyException();
        }
    }

    @Test
    void idsAndKeysAreUniqueWhereTheyCount() {
        for (var form : forms) {
            var ids = form.components().stream()
                    .map(component -> component.path("id").asText())
                    .toList();
            require(form, ids.stream().allMatch(id -> id.matches("[A-Z][a-z]+_\\w+")), "an id is missing or generated");
            require(form, new HashSet<>(ids).size() == ids.size(), "an id stands twice");
        }
        for (var form : forms) {
            var keys = new HashSet<String>();
            form.forEach((parent, component) -> {
                var key = Shipped.key(component);
                require(
                        form,
                        key.isEmpty() || keys.add(System.identityHashCode(parent) + key),
                        "'%s' is asked twice".formatted(key));
            });
        }

        assertNoFindings();
    }

    @Test
    void everyQuestionIsAskedInChinese() {
        forEachField((form, field) -> {
            if (QUESTIONS.contains(field.path("type").asText())) {
                require(form, isChinese(field.path("label").asText()), Shipped.key(field) + " has no Chinese label");
            }
            field.path("values")
                    .forEach(option -> require(
                            form,
                            isChinese(option.path("label").asText()),
                            "option %s has no Chinese label".formatted(option.path("value"))));
        });

        assertNoFindings();
    }

    @Test
    void whoeverTypesTextIsToldHowMuchAndNumbersHaveBounds() {
        forEachField((form, field) -> {
            var validate = field.path("validate");
            switch (field.path("type").asText()) {
                case "textfield", "textarea" ->
                    require(form, validate.has("maxLength"), Shipped.key(field) + " has no maxLength");
                case "number" -> {
                    require(
                            form,
                            validate.has("min") && validate.has("max"),
                            Shipped.key(field) + " has no smallest and largest");
                    require(form, field.has("decimalDigits"), Shipped.key(field) + " says nothing about decimals");
                }
                default -> {}
            }
        });

        assertNoFindings();
    }

    /** Whoever is asked sees at least which project, application or round it is, not only the fields. */
    @Test
    void everyFormOfATaskShowsWhatItIsAbout() {
        for (var model : Shipped.models()) {
            for (var task : model.all(UserTask.class)) {
                var form = model.form(task.getCamundaFormRef());
                require(form, ABOUT.matcher(form.text()).find(), "does not say what it is about");
                require(form, FILE.matcher(form.text()).find(), "does not lead to the file");
            }
        }

        assertNoFindings();
    }

    /** An expression that fails is null in the browser, and nobody notices. */
    @Test
    void everyExpressionIsOne() {
        for (var form : forms) {
            form.components().forEach(component -> component.properties().forEach(property -> {
                if (property.getValue().asText().startsWith("=")) {
                    requireParses(form, property.getValue().asText().substring(1));
                }
            }));
            form.components().forEach(component -> Stream.of("text", "content")
                    .flatMap(property ->
                            TEMPLATE.matcher(component.path(property).asText()).results())
                    .forEach(found -> requireParses(form, found.group(1))));
            form.components().stream()
                    .map(component -> component.path("conditional").path("hide").asText())
                    .filter(condition -> !condition.isEmpty())
                    .forEach(condition -> {
                        require(form, condition.startsWith("="), condition + " is no expression");
                        requireParses(form, condition.substring(1));
                    });
        }

        assertNoFindings();
    }

    @Test
    void theFormsOfAProposalAskTheSameQuestions() {
        var first = fields("proposal");
        first.removeIf(field -> field.startsWith("reasonForAnother"));
        var change = fields("requestChange");
        change.removeIf(field -> field.startsWith("reason "));

        assertThat(fields("reviseProposal")).isEqualTo(first);
        assertThat(change).isEqualTo(first);
    }

    @Test
    void whoeverIsAskedAgainIsAskedTheSameQuestions() {
        assertThat(fields("reviseRound")).isEqualTo(fields("round"));
        assertThat(fields("supplementApplication")).isEqualTo(fields("application"));
    }

    private List<String> fields(String id) {
        var form = forms.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        return new ArrayList<>(form.fields().stream()
                .map(field -> "%s %s %s %s"
                        .formatted(
                                Shipped.key(field),
                                field.path("type").asText(),
                                field.path("validate"),
                                Shipped.options(field)))
                .toList());
    }

    private void requireParses(FormFile form, String expression) {
        var parsed = FeelEngineBuilder.forJava().build().parseExpression(expression);
        require(form, parsed.isSuccess(), "'%s' is no expression".formatted(expression));
    }

    private void forEachField(BiConsumer<FormFile, JsonNode> rule) {
        forms.forEach(form -> form.fields().forEach(field -> rule.accept(form, field)));
    }

    private void require(FormFile form, boolean holds, String finding) {
        if (!holds) {
            findings.add(form + ": " + finding);
        }
    }

    private void assertNoFindings() {
        assertThat(forms.stream().map(FormFile::id).collect(toSet())).hasSizeGreaterThanOrEqualTo(21);
        assertThat(findings).isEmpty();
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
