package org.yanzhen.modeling.check;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformer;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Element;

/** The rules for one file of decisions. */
class DecisionRules {

    private static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> LANGUAGES =
            Set.of("", "feel", "https://www.omg.org/spec/dmn/20191111/feel/", "http://www.omg.org/spec/feel/20140401");
    private static final Pattern CODE = Pattern.compile(
            "(?i)\\b(java|javax|groovy|javascript|runtime|processbuilder|getclass|classloader)\\b|[$#]\\{");

    private final Findings findings;
    private final Map<String, String> asked = new LinkedHashMap<>();
    private final Map<String, List<DecisionCells.Output>> answers = new HashMap<>();

    DecisionRules(Findings findings) {
        this.findings = findings;
    }

    /** @return the ids of the decisions in the file */
    Set<String> check(String content) {
        var objection = SafeXml.objection(content);
        if (objection.isPresent()) {
            findings.error(null, null, "xml", objection.get(), "请用决策编辑器打开原来的文件，重新保存后再试。");
            return Set.of();
        }
        DmnModelInstance model;
        try {
            model = Dmn.readModelFromStream(SafeXml.bytes(content));
        } catch (ModelException e) {
            findings.error(null, null, "schema", "这不是符合 DMN 规范的决策文件。", "请用决策编辑器打开并改正，或者导入另一个文件。");
            return Set.of();
        }
        walk(SafeXml.parse(content).getDocumentElement());
        model.getModelElementsByType(Decision.class).forEach(decision -> new DecisionCells(decision, findings, asked)
                .check()
                .ifPresent(outputs -> answers.put(decision.getId(), outputs)));
        model.getModelElementsByType(DecisionTable.class).forEach(this::overlaps);
        if (findings.all().isEmpty()) {
            understood(content);
        }
        return model.getModelElementsByType(Decision.class).stream()
                .map(Decision::getId)
                .collect(toSet());
    }

    /** The names that its tables ask for, with the id of the place, once checked. */
    Map<String, String> asked() {
        return asked;
    }

    /** What its tables answer, by the decision's id, once checked. */
    Map<String, List<DecisionCells.Output>> answers() {
        return answers;
    }

    /** @param known the names that the process has when it asks */
    void requireKnown(Set<String> known) {
        asked.forEach((name, place) -> {
            if (!known.contains(name)) {
                findings.error(
                        place,
                        null,
                        "variable-unknown",
                        "决策用到“%s”，可是没有表单、决策或者环节给出它。%s"
                                .formatted(
                                        name,
                                        Nearest.to(name, known)
                                                .map("是不是“%s”？"::formatted)
                                                .orElse("")),
                        "请检查拼写；是文字的话请加英文双引号，写成 \"%s\"。".formatted(name));
            }
        });
    }

    private void walk(Element element) {
        var language = element.getAttribute("expressionLanguage");
        if (!LANGUAGES.contains(language.toLowerCase(java.util.Locale.ROOT))) {
            findings.error(element, "decision-language", "决策里不能用“%s”。".formatted(language), "请改用决策表自己的写法（FEEL）。");
        }
        if (element.getLocalName().equals("text")
                && CODE.matcher(element.getTextContent()).find()) {
            findings.error(
                    element,
                    "decision-code",
                    "单元格“%s”里有程序代码。".formatted(element.getTextContent().strip()),
                    "请只写值、范围或者比较。");
        }
        if (CAMUNDA_DMN.equals(element.getNamespaceURI())) {
            findings.error(
                    element,
                    "extension-unknown",
                    "不能使用“%s”。".formatted(Terms.extension(element.getLocalName())),
                    "请删除这项设置。");
        }
        if (Set.of("invocation", "functionDefinition", "context", "relation", "list")
                .contains(element.getLocalName())) {
            findings.error(element, "decision-kind", "决策只能是决策表或者简单表达式。", "请改为决策表。");
        }
        SafeXml.children(element).forEach(this::walk);
    }

    /** Whether the engine understands it; what it says is not for people. */
    private void understood(String content) {
        try {
            var configuration = new DefaultDmnEngineConfiguration();
            DmnTransformer transformer = configuration.getTransformer();
            configuration.buildEngine();
            transformer.createTransform().modelInstance(SafeXml.bytes(content)).transformDecisionRequirementsGraph();
        } catch (RuntimeException e) {
            findings.error(null, null, "decision", "决策引擎读不懂这个文件。", "请用决策编辑器打开，检查每个单元格的写法。");
        }
    }

    /** Only what can be told for certain: two rules whose every cell is equal, or says anything. */
    private void overlaps(DecisionTable table) {
        if (table.getHitPolicy() != HitPolicy.UNIQUE) {
            return;
        }
        var rules = new ArrayList<>(table.getRules());
        for (var i = 0; i < rules.size(); i++) {
            for (var j = i + 1; j < rules.size(); j++) {
                if (meet(cells(rules.get(i)), cells(rules.get(j)))) {
                    findings.error(
                            rules.get(j).getId(),
                            null,
                            "decision-overlap",
                            "第 %d 条和第 %d 条规则可能同时满足，而这张表只允许一条满足。".formatted(i + 1, j + 1),
                            "请改其中一条的条件，使两条不会同时满足。");
                    return;
                }
            }
        }
    }

    private static List<String> cells(Rule rule) {
        return rule.getInputEntries().stream()
                .map(DmnElement::getTextContent)
                .map(String::strip)
                .toList();
    }

    private static boolean meet(List<String> one, List<String> other) {
        for (var column = 0; column < one.size(); column++) {
            if (!Cell.of(one.get(column)).meets(Cell.of(other.get(column)))) {
                return false;
            }
        }
        return true;
    }
}
