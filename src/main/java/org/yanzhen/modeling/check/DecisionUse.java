package org.yanzhen.modeling.check;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.yanzhen.modeling.check.DecisionCells.Answer;
import org.yanzhen.modeling.check.DecisionCells.Output;
import org.yanzhen.modeling.check.Feel.Kind;

/** Whether what decisions answer is what the model's conditions ask for. */
class DecisionUse {

    private static final Pattern COLUMN =
            Pattern.compile("[$#]\\{\\s*decisionResult\\.(?:getSingleResult|getFirstResult)\\(\\)\\.(\\w+)\\s*}");
    private static final Pattern COMPARED =
            Pattern.compile("\\b([A-Za-z_]\\w*)\\s*(?:==|!=|\\beq\\b|\\bne\\b)\\s*'([^']*)'|"
                    + "'([^']*)'\\s*(?:==|!=|\\beq\\b|\\bne\\b)\\s*([A-Za-z_]\\w*)");

    private final BpmnModelInstance model;
    private final Map<String, List<Output>> decisions;
    private final Map<String, Set<String>> before;
    private final Findings findings;
    private final Map<String, Set<String>> expected = new HashMap<>();

    /**
     * @param decisions what they answer, by id
     * @param before what they answer in what is in use: whatever stood the test of practice is no misspelling
     * @param findings in the model; those in a table are named by its own
     */
    DecisionUse(
            BpmnModelInstance model,
            Map<String, List<Output>> decisions,
            Map<String, Set<String>> before,
            Findings findings) {
        this.model = model;
        this.decisions = decisions;
        this.before = before;
        this.findings = findings;
        model.getModelElementsByType(ConditionExpression.class).forEach(condition -> COMPARED.matcher(
                        condition.getTextContent().replace('"', '\''))
                .results()
                .forEach(found -> expected.computeIfAbsent(
                                found.group(1) == null ? found.group(4) : found.group(1), key -> new TreeSet<>())
                        .add(found.group(1) == null ? found.group(3) : found.group(2))));
    }

    /** @param inTables gets what is wrong with answers, by the decision's id */
    void check(Map<String, Findings> inTables) {
        for (var task : model.getModelElementsByType(BusinessRuleTask.class)) {
            var decision = String.valueOf(task.getCamundaDecisionRef());
            var outputs = decisions.get(decision);
            if (outputs == null) {
                continue;
            }
            var tables = inTables.getOrDefault(decision, findings);
            if (task.getCamundaResultVariable() != null && "singleEntry".equals(task.getCamundaMapDecisionResult())) {
                findings.require(
                        outputs.size() == 1,
                        task,
                        "decision-columns",
                        "决策有 %d 个结果列，这里只取一个。".formatted(outputs.size()),
                        "请删除多余的结果列，或者逐列取结果。");
                if (outputs.size() == 1) {
                    answers(
                            task.getCamundaResultVariable(),
                            outputs.get(0),
                            before.getOrDefault(decision, Set.of()),
                            tables);
                }
            }
            if (task.getExtensionElements() != null) {
                task.getExtensionElements().getElements().stream()
                        .flatMap(element -> element.getChildElementsByType(CamundaOutputParameter.class).stream())
                        .forEach(parameter ->
                                column(task, parameter, outputs, before.getOrDefault(decision, Set.of()), tables));
            }
        }
    }

    private void column(
            BusinessRuleTask task,
            CamundaOutputParameter parameter,
            List<Output> outputs,
            Set<String> proven,
            Findings tables) {
        var found = COLUMN.matcher(parameter.getTextContent().strip());
        if (!found.matches()) {
            return;
        }
        var names = outputs.stream().map(Output::name).collect(toSet());
        findings.require(
                names.contains(found.group(1)),
                task,
                "decision-columns",
                "决策没有叫“%s”的结果列。%s".formatted(found.group(1), Nearest.hint(found.group(1), names)),
                "请改回决策表里结果列的编号。");
        outputs.stream()
                .filter(output -> output.name().equals(found.group(1)))
                .forEach(output -> answers(parameter.getCamundaName(), output, proven, tables));
    }

    /** One answer that no condition names may be what the default flow is for; a second or a new one is misspelt. */
    private void answers(String variable, Output output, Set<String> proven, Findings tables) {
        var known = expected.getOrDefault(variable, Set.of());
        if (known.isEmpty()) {
            return;
        }
        if (output.kind() != Kind.STRING && output.kind() != Kind.OTHER) {
            output.answers().stream()
                    .findFirst()
                    .ifPresent(answer ->
                            error(tables, answer, "流程的条件按文字判断“%s”，这一列却不是文字。".formatted(variable), "请把列的类型改为文字。"));
            return;
        }
        var missing = new TreeSet<>(known);
        output.answers().forEach(answer -> missing.remove(answer.said()));
        var others = output.answers().stream().map(Answer::said).collect(toCollection(TreeSet::new));
        others.removeAll(known);
        others.removeAll(proven);
        if (proven.isEmpty() && others.size() < 2 && missing.isEmpty()) {
            return;
        }
        var misspelt = others.stream()
                .filter(one -> Nearest.to(one, missing).isPresent())
                .collect(toSet());
        var wrong = misspelt.isEmpty() ? others : misspelt;
        var right = new TreeSet<>(missing);
        if (missing.isEmpty()) {
            right.addAll(known);
            right.addAll(proven);
        }
        output.answers().stream()
                .filter(answer -> wrong.contains(answer.said()))
                .forEach(answer -> error(
                        tables,
                        answer,
                        "结果 %s 没有一条连线认识。".formatted(answer.text()),
                        Nearest.to(answer.said(), right)
                                .map("是不是 \"%s\"？"::formatted)
                                .orElse("流程等的是 \"%s\"；要用新的结果，请先在网关后面加一条认识它的连线。"
                                        .formatted(String.join("\"、\"", right)))));
    }

    private static void error(Findings tables, Answer answer, String message, String remedy) {
        tables.error(
                answer.id(),
                null,
                "decision-outcome",
                "第 %d 条规则的“%s”列：%s".formatted(answer.row(), answer.column(), message),
                remedy);
    }
}
