package org.yanzhen.projects.process;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Variable;
import org.yanzhen.models.Shipped;
import org.yanzhen.models.Shipped.FormFile;
import org.yanzhen.models.Shipped.Model;
import org.yanzhen.projects.Acceptances;
import org.yanzhen.projects.OpinionResult;
import org.yanzhen.projects.ProposalForm;
import org.yanzhen.projects.Stage;

/** Models, forms and code call the same things by the same names. */
class SharedNamesTest {

    private static final Set<String> WORDS_OF_THE_LANGUAGE =
            Set.of("true", "false", "null", "and", "or", "not", "empty");
    private static final Set<String> GIVEN_BY_THE_ENGINE =
            Set.of("execution", "decisionResult", "loopCounter", "deadline");

    /** A name that begins an expression or a part of it: not a property, not inside quotes. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w.'])([a-zA-Z_]\\w*)(?![\\w']*')");

    private static final Pattern COMPARISON = Pattern.compile("(\\w+) == '(\\w+)'");
    private static final Pattern READ_OF_AN_ANSWER = Pattern.compile(
            "\\.(?:text|optionalText|choice|choices|number|integer|money|ticked|date|rows)\\(\\s*\"(\\w+)\"");
    private static final Pattern CHOICE = Pattern.compile("\\.choice\\(\\s*\"(\\w+)\",\\s*([\\w.]+)\\.class\\)");

    private final List<Model> models = Shipped.models();

    @Test
    void theCodeStartsOnlyProcessesThatShip() {
        var processes = models.stream().map(model -> model.process().getId()).toList();

        assertThat(List.of(
                        Names.LIFECYCLE,
                        Names.APPROVAL,
                        Names.REVIEW,
                        Names.RECTIFICATION,
                        Names.ACCEPTANCE,
                        Names.CHANGE,
                        Names.INTERVENTION))
                .containsExactlyInAnyOrderElementsOf(processes);
    }

    @Test
    void whatTheCodeSaysSomeModelHearsAndTheOtherWayRound() {
        var heard = models.stream()
                .flatMap(model -> model.all(MessageEventDefinition.class).stream())
                .map(event -> event.getMessage().getName())
                .collect(toSet());

        assertThat(heard)
                .containsExactlyInAnyOrder(
                        Names.PROPOSAL_WITHDRAWN, Names.ACCEPTANCE_REQUESTED, Names.CHANGE_LAPSED, Names.PROJECT_ENDED);
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
            known.addAll(Set.of(Names.COMMUNITY, Names.COMMUNITY_NAME));
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

        for (var field : Names.class.getDeclaredFields()) {
            if (field.getType().equals(Variable.class)) {
                var name = variable(field).name();
                assertThat(sources.stream().anyMatch(source -> source.contains(name))
                                || delegates.contains("Names." + field.getName()))
                        .as(name)
                        .isTrue();
            }
        }
    }

    @Test
    void whatAModelBranchesOnIsAnAnswerThatTheFormOffersOrAResultThatTheCodeGives() {
        var results = Map.of(
                Names.OPINION_RESULT.name(), names(OpinionResult.values()),
                Names.ACCEPTANCE_RESULT.name(), names(Acceptances.Conclusion.values()));
        assertThat(models).allSatisfy(model -> {
            var options = new HashMap<>(results);
            model.forms().forEach(form -> form.fields()
                    .forEach(field -> options.putIfAbsent(Shipped.key(field), Shipped.options(field))));
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
        var desk = Shipped.text(Path.of("src/main/java/org/yanzhen/projects/web/ProjectDesk.java"));
        var asked = models.stream()
                .flatMap(model -> model.all(StartEvent.class).stream()
                        .filter(start -> start.getCamundaFormRef() != null)
                        .map(start -> model.form(start.getCamundaFormRef())))
                .flatMap(form -> keys(form).stream())
                .collect(toSet());

        assertThat(read(desk + Shipped.source(ProposalForm.class))).isEqualTo(asked);
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
                        assertThat(constants(choice.group(2)))
                                .as("%s", choice.group())
                                .containsAll(offered);
                    });
                }));
    }

    @Test
    void thePanelScoresByTheCriteriaOfTheSettings() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var settings = Objects.requireNonNull(yaml.getObject());
        var form = form("scoreAcceptance");
        for (var i = 0; ; i++) {
            var at = "yanzhen.projects.acceptance.criteria[%d].".formatted(i);
            var key = settings.get(at + "key");
            if (key == null) {
                assertThat(i).as("criteria").isEqualTo(4);
                return;
            }
            var field = form.fields().stream()
                    .filter(one -> Shipped.key(one).equals(key))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no field for " + key));
            assertThat(field.path("validate").path("max").asInt()).as(at).isEqualTo(settings.get(at + "points"));
            assertThat(field.path("label").asText())
                    .isEqualTo("%s（%s 分）".formatted(settings.get(at + "name"), settings.get(at + "points")));
        }
    }

    /** Else a form shows an empty place, and nobody knows why. */
    @Test
    void whatFormsShowIsWhatTheyAreGiven() {
        var given = Shipped.source(ProjectTaskData.class) + Shipped.source(ProposalForm.class);
        var shown = Pattern.compile("\\{\\{([a-z]\\w*)\\.(\\w+)}}");
        var table = Pattern.compile("\"(?:dataSource|valuesKey)\": \"=?(\\w+)\"");
        assertThat(models)
                .allSatisfy(model -> assertThat(model.all(UserTask.class)).allSatisfy(task -> {
                    var form = model.form(task.getCamundaFormRef());
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

    private static Set<String> read(String source) {
        var read = READ_OF_AN_ANSWER
                .matcher(source)
                .results()
                .map(found -> found.group(1))
                .collect(toSet());
        if (source.contains("rubric.criteria()")) {
            read.addAll(Set.of("achievement", "satisfaction", "funds", "example"));
        }
        return read;
    }

    private static Set<String> keys(FormFile form) {
        return form.fields().stream().map(Shipped::key).collect(toSet());
    }

    private Set<String> answers(Model model) {
        return model.forms().stream().flatMap(form -> keys(form).stream()).collect(toSet());
    }

    private FormFile form(String id) {
        return Shipped.forms().stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> variables() {
        return Arrays.stream(Names.class.getDeclaredFields())
                .filter(field -> field.getType().equals(Variable.class))
                .map(field -> variable(field).name())
                .collect(toSet());
    }

    private static Variable<?> variable(Field field) {
        try {
            return (Variable<?>) Objects.requireNonNull(field.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** @param expressions of delegates, as <code>${recordCheck}</code> */
    private static String source(Stream<String> expressions) {
        var sources = new ArrayList<String>();
        expressions.forEach(expression -> {
            var source = Shipped.source(type(expression.substring(2, expression.length() - 1)));
            sources.add(source);
            if (source.contains("ProposalForm.read")) {
                sources.add(Shipped.source(ProposalForm.class));
            }
        });
        return String.join("\n", sources);
    }

    private static Class<?> type(String bean) {
        try {
            return Class.forName("%s.%s%s"
                    .formatted(
                            SharedNamesTest.class.getPackageName(),
                            Character.toUpperCase(bean.charAt(0)),
                            bean.substring(1)));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isBean(String name) {
        try {
            return type(name).isAnnotationPresent(ProcessBean.class);
        } catch (AssertionError e) {
            return false;
        }
    }

    private static List<String> constants(String type) {
        try {
            var constants = Class.forName(Stage.class.getPackageName() + "." + type.replace('.', '$'))
                    .getEnumConstants();
            return names((Enum<?>[]) Objects.requireNonNull(constants));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
