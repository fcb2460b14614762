package org.yanzhen.modeling.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.yanzhen.modeling.Bundle;

/** The variables of a release: who gives them, and which values lead different ways. */
class Vocabulary {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\"])\\d+(?:\\.\\d+)?(?![\\w\"])");
    private static final String SAMPLE = "样例";

    private final Date tomorrow = Date.from(Instant.now().plus(1, ChronoUnit.DAYS));
    private final Expressions expressions = new Expressions();
    private final Set<String> dates = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> decided = new HashSet<>();
    private final Map<String, Map<String, JsonNode>> forms = new HashMap<>();
    private final List<BpmnModelInstance> models = new ArrayList<>();

    Vocabulary(Bundle bundle) {
        bundle.files().forEach((name, content) -> {
            if (name.endsWith(".bpmn")) {
                readModel(content);
            } else if (name.endsWith(".dmn")) {
                readDecisions(content);
            } else if (name.endsWith(".form")) {
                readForm(content);
            }
        });
    }

    List<BpmnModelInstance> models() {
        return models;
    }

    /** What neither people nor decisions give, so that the steps that record must. */
    Set<String> givenBySteps() {
        var given = new TreeSet<>(expressions.names());
        given.removeAll(decided);
        forms.values().forEach(fields -> given.removeAll(fields.keySet()));
        return given;
    }

    /** Combinations of values that may lead different ways: all, or as many at random. */
    List<Map<String, Object>> combinations(Set<String> variables, int most) {
        var values = new TreeMap<String, List<Object>>();
        variables.forEach(variable -> values.put(variable, valuesOf(variable)));
        return combine(values, most);
    }

    /** What somebody may answer in a form, as far as it may lead different ways. */
    List<Map<String, Object>> answers(String form, int most) {
        var values = new TreeMap<String, List<Object>>();
        forms.getOrDefault(form, Map.of()).forEach((key, field) -> values.put(key, optionsOf(field)));
        return combine(values, most);
    }

    private static List<Map<String, Object>> combine(SortedMap<String, List<Object>> values, int most) {
        var all = values.values().stream().mapToDouble(List::size).reduce(1, (one, more) -> one * more);
        var random = new Random(values.size());
        var rows = IntStream.range(0, (int) Math.min(all, most))
                .mapToObj(row -> {
                    var combination = new TreeMap<String, Object>();
                    var rest = row;
                    for (var variable : values.entrySet()) {
                        var options = variable.getValue();
                        combination.put(
                                variable.getKey(),
                                options.get(all > most ? random.nextInt(options.size()) : rest % options.size()));
                        rest /= options.size();
                    }
                    return (Map<String, Object>) combination;
                })
                .collect(toCollection(ArrayList::new));
        Collections.shuffle(rows, random); // so that no variable waits for all others to have changed
        return rows;
    }

    private List<Object> valuesOf(String variable) {
        var values = expressions.valuesOf(variable);
        if (!values.isEmpty()) {
            return values;
        }
        if (dates.contains(variable) && !isNumber(variable)) {
            return List.of(tomorrow);
        }
        return List.of(isNumber(variable) ? (Object) 2 : SAMPLE);
    }

    private boolean isNumber(String variable) {
        return expressions.isNumber(variable) || numbers.contains(variable);
    }

    // ---- models

    private void readModel(String content) {
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(content.getBytes(UTF_8)));
        models.add(model);
        EXPRESSION.matcher(content).results().forEach(found -> expressions.read(found.group()));
        model.getModelElementsByType(ConditionExpression.class)
                .forEach(condition ->
                        expressions.readCondition(condition.getTextContent().strip()));
        model.getModelElementsByType(TimerEventDefinition.class)
                .forEach(timer -> namesIn(timer.getTextContent(), dates));
        model.getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getCamundaDueDate)
                .filter(Objects::nonNull)
                .forEach(due -> namesIn(due, dates));
        model.getModelElementsByType(MultiInstanceLoopCharacteristics.class).forEach(loop -> {
            if (loop.getCamundaElementVariable() != null) {
                decided.add(loop.getCamundaElementVariable());
            }
            if (loop.getLoopCardinality() != null) {
                namesIn(loop.getLoopCardinality().getTextContent(), numbers);
            }
        });
        model.getModelElementsByType(BusinessRuleTask.class).forEach(task -> {
            if (task.getCamundaResultVariable() != null) {
                decided.add(task.getCamundaResultVariable());
            }
        });
        model.getModelElementsByType(CamundaOutputParameter.class)
                .forEach(parameter -> decided.add(parameter.getCamundaName()));
        model.getModelElementsByType(CamundaIn.class).stream()
                .map(CamundaIn::getCamundaSource)
                .filter(Objects::nonNull)
                .forEach(source -> expressions.read("${" + source + "}"));
        model.getModelElementsByType(CamundaOut.class).stream()
                .map(CamundaOut::getCamundaTarget)
                .filter(Objects::nonNull)
                .forEach(decided::add);
    }

    private static void namesIn(String text, Set<String> names) {
        EXPRESSION.matcher(text).results().forEach(found -> {
            var read = new Expressions();
            read.read(found.group());
            names.addAll(read.names());
        });
    }

    /** What a called process gives back, by the name it has there. */
    static Map<String, String> givenBack(CallActivity call) {
        return call.getExtensionElements() == null
                ? Map.of()
                : call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list().stream()
                        .filter(out -> out.getCamundaSource() != null)
                        .collect(toMap(CamundaOut::getCamundaSource, CamundaOut::getCamundaTarget, (one, same) -> one));
    }

    // ---- decisions

    private void readDecisions(String content) {
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(content.getBytes(UTF_8)));
        for (var input : model.getModelElementsByType(Input.class)) {
            var asked = input.getInputExpression().getText();
            if (asked == null || !asked.getTextContent().strip().matches("\\w+")) {
                continue;
            }
            var variable = asked.getTextContent().strip();
            expressions.offer(variable);
            var table = (org.camunda.bpm.model.dmn.instance.DecisionTable) input.getParentElement();
            var column = new ArrayList<>(table.getInputs()).indexOf(input);
            table.getRules().stream()
                    .map(rule ->
                            new ArrayList<>(rule.getInputEntries()).get(column).getTextContent())
                    .forEach(entry -> offer(
                            variable, String.valueOf(input.getInputExpression().getTypeRef()), entry));
        }
    }

    private void offer(String variable, String type, String entry) {
        if (type.equals("boolean")) {
            expressions.offer(variable, true, false);
        } else if (type.equals("string")) {
            TEXT.matcher(entry).results().forEach(text -> expressions.offer(variable, text.group(1)));
        } else {
            numbers.add(variable);
            NUMBER.matcher(entry)
                    .results()
                    .map(number -> Double.parseDouble(number.group()))
                    .forEach(number -> expressions.offer(variable, number - 1, number, number + 1));
        }
    }

    // ---- forms

    private void readForm(String content) {
        try {
            var form = JSON.readTree(content);
            var fields = new LinkedHashMap<String, JsonNode>();
            form.findParents("key")
                    .forEach(field -> fields.put(field.path("key").asText(), field));
            forms.put(form.path("id").asText(), fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a form", e);
        }
    }

    private List<Object> optionsOf(JsonNode field) {
        var type = field.path("type").asText();
        var differing = expressions.valuesOf(field.path("key").asText());
        if (type.equals("checkbox")) {
            return List.of(true, false);
        }
        var options = new ArrayList<Object>();
        field.path("values").forEach(option -> options.add(option.path("value").asText()));
        if (!options.isEmpty()) {
            return differing.isEmpty() ? options.subList(0, 1) : options;
        }
        if (!differing.isEmpty()) {
            return differing;
        }
        return List.of(type.equals("number") ? (Object) 1.0 : SAMPLE);
    }
}
