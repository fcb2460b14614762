package org.yanzhen.models;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.junit.jupiter.api.Test;
import org.springframework.util.StringUtils;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.Variable;
import org.yanzhen.models.Shipped.FormFile;
import org.yanzhen.models.Shipped.Model;

/** Models, forms and code of a module call the same things by the same names. A subclass says what the code has. */
public abstract class SharedNames {

    private static final Set<String> WORDS_OF_THE_LANGUAGE =
            Set.of("true", "false", "null", "and", "or", "not", "empty");
    private static final Set<String> GIVEN_BY_THE_ENGINE =
            Set.of("execution", "decisionResult", "loopCounter", "deadline");

    private static final Set<String> ON_THE_CARD = Set.of("community", "communityName");

    /** A name that begins an expression or a part of it: not a property, not inside quotes. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w.'])([a-zA-Z_]\\w*)(?![\\w']*')");

    private static final Pattern COMPARISON = Pattern.compile("(\\w+) == '(\\w+)'");
    private static final Pattern READ_OF_AN_ANSWER = Pattern.compile(
            "\\.(?:text|optionalText|choice|choices|number|integer|money|ticked|date|rows)\\(\\s*\"(\\w+)\"");
    private static final Pattern CHOICE = Pattern.compile("\\.choice\\(\\s*\"(\\w+)\",\\s*([\\w.]+)\\.class\\)");

    private final Map<String, Optional<String>> sources = new HashMap<>();
    private final List<Class<?>> types;
    private final List<Model> models;

    /** @param one of the package of the beans that the module's models call */
    protected SharedNames(Class<?> one) {
        this.types = typesBeside(one);
        this.models = Shipped.models().stream()
                .filter(model -> model.all(ServiceTask.class).stream()
                        .map(SharedNames::bean)
                        .anyMatch(this::isBean))
                .toList();
    }

    /** The ids of processes that the code knows. */
    protected List<String> processes() {
        return types.stream().flatMap(type -> key(type).stream()).toList();
    }

    /** The messages that the code sends. */
    protected abstract List<String> messages();

    /** What a service task may say, by the variable it says it in. */
    protected Map<Variable<String>, Enum<?>[]> results() {
        return Map.of();
    }

    /** Classes that read answers for delegates, as {@code projects.ProposalForm}. */
    protected List<String> readers() {
        return List.of();
    }

    /** Who reads the forms that start processes. */
    protected abstract List<String> readersOfStartForms();

    /** Who gives forms what they show, beside the class of their process. */
    protected abstract List<String> givers();

    /** The keys of answers that are read where the source does not spell them out. */
    protected Set<String> readUnspelled(String source) {
        return Set.of();
    }

    protected final FormFile form(String id) {
        return models.stream()
                .flatMap(model -> model.forms().stream())
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCodeStartsOnlyProcessesThatShip() {
        assertThat(models.stream().map(model -> model.process().getId()))
                .containsExactlyInAnyOrderElementsOf(processes());
    }

    @Test
    void whatTheCodeSaysSomeModelHearsAndTheOtherWayRound() {
        var heard = models.stream()
                .flatMap(model -> model.all(MessageEventDefinition.class).stream())
                .map(event -> event.getMessage().getName())
                .collect(toSet());

        assertThat(heard).containsExactlyInAnyOrderElementsOf(messages());
        assertThat(models.stream()
                        .flatMap(model -> model.all(Message.class).stream())
                        .map(Message::getName)
                        .collect(toSet()))
                .as("declared messages")
                .isEqualTo(heard);
    }

    @Test
    void everyNameInAnExpressionIsAVariableTheProcessHas() {
        assertThat(models).allSatisfy(model -> {
            var known = new TreeSet<>(variables());
            known.addAll(ON_THE_CARD);
            known.addAll(answers(model));
            known.addAll(GIVEN_BY_THE_ENGINE);
            model.all(MultiInstanceLoopCharacteristics.class)
                    .forEach(loop -> known.add(String.valueOf(loop.getCamundaElementVariable())));
            model.all(BusinessRuleTask.class)
                    .forEach(task -> known.add(String.valueOf(task.getCamundaResultVariable())));
            model.all(CamundaOutputParameter.class).forEach(output -> known.add(output.getCamundaName()));
            var named = model.expressions().stream()
                    .flatMap(expression -> NAME.matcher(expression).results())
                    .map(found -> found.group(1))
                    .filter(name -> !WORDS_OF_THE_LANGUAGE.contains(name))
                    .filter(name -> !isBean(name))
                    .toList();

            assertThat(known).as(model.name()).containsAll(named);
        });
    }

    @Test
    void everyVariableOfTheCodeIsUsedByAModelOrTheCodeItself() {
        var sources = Stream.concat(
                        models.stream().map(Model::source),
                        Shipped.tables().stream().map(table -> Shipped.text(table.file())))
                .toList();
        var delegates = source(models.stream()
                .flatMap(model -> model.all(ServiceTask.class).stream())
                .map(task -> task.getCamundaDelegateExpression())
                .distinct());

        variableFields().forEach(field -> {
            var name = variable(field).name();
            assertThat(sources.stream().anyMatch(source -> source.contains(name))
                            || Pattern.compile("\\b%s\\b".formatted(field.getName()))
                                    .matcher(delegates)
                                    .find())
                    .as(name)
                    .isTrue();
        });
    }

    @Test
    void whatAModelBranchesOnIsAnAnswerThatTheFormOffersOrAResultThatTheCodeGives() {
        var results = new HashMap<String, List<String>>();
        results().forEach((variable, constants) -> results.put(variable.name(), names(constants)));
        assertThat(models).allSatisfy(model -> {
            var options = new HashMap<>(results);
            model.forms().stream()
                    .flatMap(form -> form.fields().stream())
                    .filter(field -> results().keySet().stream()
                            .noneMatch(result -> result.name().equals(Shipped.key(field))))
                    .forEach(field -> options.merge(Shipped.key(field), Shipped.options(field), SharedNames::both));
            for (var expression : model.expressions()) {
                COMPARISON.matcher(expression).results().forEach(comparison -> assertThat(
                                options.getOrDefault(comparison.group(1), List.of()))
                        .as("%s: %s", model.name(), comparison.group())
                        .contains(comparison.group(2)));
            }
        });
    }

    /** A field that nobody reads is lost; a field that is read but not asked for is never there. */
    @Test
    void everyStepReadsWhatItsFormAsksForAndNothingElse() {
        assertThat(models)
                .allSatisfy(model -> assertThat(model.all(UserTask.class)).allSatisfy(task -> {
                    var delegate = ((ServiceTask)
                                    task.getOutgoing().iterator().next().getTarget())
                            .getCamundaDelegateExpression();
                    var form = model.form(task.getCamundaFormRef());

                    assertThat(read(source(Stream.of(delegate))))
                            .as("%s, read by %s", form, delegate)
                            .isEqualTo(keys(form));
                }));
    }

    @Test
    void thePortalReadsWhatTheFormsThatStartProcessesAskFor() {
        var asked = models.stream()
                .flatMap(model -> model.all(StartEvent.class).stream()
                        .filter(start -> start.getCamundaFormRef() != null)
                        .map(start -> model.form(start.getCamundaFormRef())))
                .flatMap(form -> keys(form).stream())
                .collect(toSet());
        var sources = readersOfStartForms().stream().map(SharedNames::sourceOf).collect(joining());

        assertThat(read(sources)).isEqualTo(asked);
    }

    @Test
    void whatAFormOffersIsAConstantOfTheTypeItIsReadAs() {
        assertThat(models)
                .allSatisfy(model -> assertThat(model.all(UserTask.class)).allSatisfy(task -> {
                    var delegate = source(Stream.of(
                            ((ServiceTask) task.getOutgoing().iterator().next().getTarget())
                                    .getCamundaDelegateExpression()));
                    var fields = model.form(task.getCamundaFormRef()).fields();
                    CHOICE.matcher(delegate).results().forEach(choice -> {
                        var offered = fields.stream()
                                .filter(field -> Shipped.key(field).equals(choice.group(1)))
                                .flatMap(field -> Shipped.options(field).stream())
                                .filter(option -> !delegate.contains("case \"" + option + "\""))
                                .toList();
                        assertThat(constants(choice.group(2), delegate))
                                .as("%s", choice.group())
                                .containsAll(offered);
                    });
                }));
    }

    /** Else a form shows an empty place, and nobody knows why. */
    @Test
    void whatFormsShowIsWhatTheyAreGiven() {
        var givenToAll = Stream.concat(givers().stream(), readers().stream())
                .map(SharedNames::sourceOf)
                .collect(joining());
        var shown = Pattern.compile("\\{\\{([a-z]\\w*)\\.(\\w+)}}");
        var table = Pattern.compile("\"(?:dataSource|valuesKey)\": \"=?(\\w+)\"");
        assertThat(models)
                .allSatisfy(model -> assertThat(model.all(UserTask.class)).allSatisfy(task -> {
                    var form = model.form(task.getCamundaFormRef());
                    var given = givenToAll + sourceOfProcess(model);
                    var names = Stream.concat(
                                    shown.matcher(form.text())
                                            .results()
                                            .filter(found -> !found.group(1).equals("this"))
                                            .flatMap(found -> Stream.of(found.group(1), found.group(2))),
                                    table.matcher(form.text()).results().map(found -> found.group(1)))
                            .distinct()
                            .filter(name -> !given.contains("\"" + name + "\""))
                            .toList();

                    assertThat(names).as("%s shows what nobody gives", form).isEmpty();
                }));
    }

    private Set<String> read(String source) {
        var read = READ_OF_AN_ANSWER
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .collect(toSet());
        read.addAll(readUnspelled(source));
        return read;
    }

    private static Set<String> keys(FormFile form) {
        return form.fields().stream().map(Shipped::key).collect(toSet());
    }

    private static Set<String> answers(Model model) {
        return model.forms().stream().flatMap(form -> keys(form).stream()).collect(toSet());
    }

    private Set<String> variables() {
        return variableFields().map(field -> variable(field).name()).collect(toSet());
    }

    private Stream<Field> variableFields() {
        return types.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType().equals(Variable.class));
    }

    private static Variable<?> variable(Field field) {
        return (Variable<?>) value(field);
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return Objects.requireNonNull(field.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static String bean(ServiceTask task) {
        return bean(task.getCamundaDelegateExpression());
    }

    /** @param expression as <code>${recordCheck}</code> */
    private static String bean(String expression) {
        return expression.substring(2, expression.length() - 1);
    }

    /** The source of delegates and of those who read answers for them. */
    private String source(Stream<String> expressions) {
        var sources = new ArrayList<String>();
        expressions.forEach(expression -> {
            var source =
                    sourceOfBean(bean(expression)).orElseThrow(() -> new AssertionError(expression + " is nobody's"));
            sources.add(source);
            readers().stream()
                    .filter(reader -> source.contains(StringUtils.unqualify(reader) + ".read"))
                    .forEach(reader -> sources.add(sourceOf(reader)));
        });
        return String.join("\n", sources);
    }

    private String sourceOfProcess(Model model) {
        return types.stream()
                .filter(type ->
                        key(type).filter(model.process().getId()::equals).isPresent())
                .map(Shipped::source)
                .collect(joining());
    }

    private static String sourceOf(String type) {
        return Shipped.source(named("org.yanzhen." + type));
    }

    private boolean isBean(String name) {
        return sourceOfBean(name).isPresent();
    }

    /** A class of its own, or a method of the class that has all steps of a process. */
    private Optional<String> sourceOfBean(String name) {
        return sources.computeIfAbsent(name, this::findSourceOfBean);
    }

    private Optional<String> findSourceOfBean(String name) {
        var own = types.stream()
                .filter(type -> type.isAnnotationPresent(ProcessBean.class)
                        && type.getSimpleName().equals(StringUtils.capitalize(name)))
                .map(Shipped::source);
        var methods = types.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Step.class)
                        && method.getName().equals(name))
                .map(Shipped::source);
        return Stream.concat(own, methods).findFirst();
    }

    /** The id of the process whose steps the class has. */
    private static Optional<String> key(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getName().equals("KEY"))
                .map(field -> String.valueOf(value(field)))
                .findFirst();
    }

    private static List<Class<?>> typesBeside(Class<?> one) {
        try (var files =
                Files.list(Path.of("src/main/java", one.getPackageName().replace('.', '/')))) {
            return files.map(file -> StringUtils.stripFilenameExtension(
                            file.getFileName().toString()))
                    .filter(name -> !name.equals("package-info"))
                    .<Class<?>>map(name -> named(one.getPackageName() + "." + name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> named(String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** @param source that names the type: of the module itself, unless imported from another */
    private List<String> constants(String type, String source) {
        var imported = Pattern.compile("import ([\\w.]+\\.%s);".formatted(type.split("\\.", -1)[0]))
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse(types.get(0).getPackageName().replace(".process", ".") + type.split("\\.", -1)[0]);
        var nested = type.contains(".") ? "$" + type.split("\\.", -1)[1] : "";
        return names((Enum<?>[]) Objects.requireNonNull(named(imported + nested).getEnumConstants()));
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
