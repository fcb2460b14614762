package org.yanzhen.modeling.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.yanzhen.engine.ShippedModels;
import org.yanzhen.modeling.Bundle;
import org.yanzhen.modeling.Finding;

/** All rules together. */
@Component
public class Rules {

    private final Beans beans;
    private final Set<String> askedByShipped = new HashSet<>();

    Rules(Beans beans) {
        this.beans = beans;
        ShippedModels.releases().forEach(shipped -> {
            var files = new HashMap<String, String>();
            shipped.files().forEach((name, content) -> files.put(name, new String(content, UTF_8)));
            askedByShipped.addAll(asked(Bundle.of(shipped.process(), files)));
        });
    }

    /** The names that its expressions and decisions ask for. */
    private Set<String> asked(Bundle bundle) {
        var names = new HashSet<String>();
        bundle.files().forEach((name, content) -> {
            var findings = new Findings(name);
            if (name.endsWith(".bpmn")) {
                var rules = new ProcessRules(
                        beans, Bundle.of(bundle.process(), Map.of()), Set.of(), Set.of(), Set.of(), findings);
                rules.check(content);
                names.addAll(rules.asked());
            } else if (name.endsWith(".dmn")) {
                var rules = new DecisionRules(findings);
                rules.check(content);
                names.addAll(rules.asked().keySet());
            }
        });
        return names;
    }

    /**
     * @param processes the ids of the processes in use, which can be called
     * @param inUse what is in use of this process
     */
    public List<Finding> check(Bundle bundle, Set<String> processes, Optional<Bundle> inUse) {
        var all = new ArrayList<Findings>();
        var forms = new HashSet<String>();
        var decisions = new HashMap<String, Findings>();
        var answers = new HashMap<String, List<DecisionCells.Output>>();
        var tables = new ArrayList<DecisionRules>();
        var names = new HashSet<>(askedByShipped);
        each(bundle, ".form", all, (content, findings) -> {
            var rules = new FormRules(findings);
            rules.check(content)
                    .filter(id -> !forms.add(id))
                    .ifPresent(id ->
                            findings.error(null, null, "form-id", "另一个表单也用了编号“%s”。".formatted(id), "请给其中一个换一个编号。"));
            names.addAll(rules.keys());
        });
        each(bundle, ".dmn", all, (content, findings) -> {
            var rules = new DecisionRules(findings);
            rules.check(content).forEach(id -> decisions.put(id, findings));
            answers.putAll(rules.answers());
            tables.add(rules);
        });
        var callable = new HashSet<>(processes);
        callable.add(bundle.process());
        var before = inUse.flatMap(Rules::model);
        inUse.ifPresent(old -> names.addAll(asked(old)));
        var proven = inUse.map(Rules::answered).orElse(Map.of());
        var given = new HashSet<>(names);
        each(bundle, ".bpmn", all, (content, findings) -> {
            var rules = new ProcessRules(beans, bundle, callable, forms, decisions.keySet(), findings);
            var draft = rules.check(content);
            rules.requireKnown(names);
            given.addAll(rules.given());
            draft.ifPresent(now -> new DecisionUse(now, answers, proven, findings).check(decisions));
            before.ifPresent(old -> draft.ifPresent(now -> new Contract(beans, old, now, findings).check()));
        });
        tables.forEach(rules -> rules.requireKnown(given));
        all.add(files(bundle));
        return all.stream().flatMap(findings -> findings.all().stream()).toList();
    }

    /** The id of the process in the one model among the files; nothing if there is none, or it cannot be read. */
    public Optional<String> processIn(Map<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn")
                        && SafeXml.objection(file.getValue()).isEmpty())
                .findFirst()
                .map(file -> SafeXml.parse(file.getValue()).getElementsByTagNameNS(Vocabulary.BPMN, "process"))
                .filter(found -> found.getLength() == 1)
                .map(found -> ((Element) found.item(0)).getAttribute("id"));
    }

    private static Findings files(Bundle bundle) {
        var findings = new Findings(bundle.process() + ".bpmn");
        for (var name : bundle.files().keySet()) {
            if (!Bundle.isFileName(name)) {
                findings.errorIn(name, "file", "“%s”不是流程、决策或者表单文件。".formatted(name), "只能有 .bpmn、.dmn 和 .form 文件。");
            }
        }
        if (bundle.files().keySet().stream()
                        .filter(name -> name.endsWith(".bpmn"))
                        .count()
                != 1) {
            findings.error(null, null, "one-process", "一次发布要有一个流程文件。", "请只保留一个 .bpmn 文件。");
        }
        return findings;
    }

    /** What the decisions of a bundle answer, by their ids. */
    private static Map<String, Set<String>> answered(Bundle bundle) {
        var answered = new HashMap<String, Set<String>>();
        bundle.files().forEach((name, content) -> {
            if (name.endsWith(".dmn")) {
                var rules = new DecisionRules(new Findings(name));
                rules.check(content);
                rules.answers()
                        .forEach((decision, outputs) -> answered.put(
                                decision,
                                outputs.stream()
                                        .flatMap(output -> output.answers().stream())
                                        .map(DecisionCells.Answer::said)
                                        .collect(toSet())));
            }
        });
        return answered;
    }

    private interface Rule {
        void check(String content, Findings findings);
    }

    private static void each(Bundle bundle, String ending, List<Findings> all, Rule rule) {
        bundle.files().forEach((name, content) -> {
            if (name.endsWith(ending)) {
                var findings = new Findings(name);
                rule.check(content, findings);
                all.add(findings);
            }
        });
    }

    private static Optional<BpmnModelInstance> model(Bundle bundle) {
        return bundle.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .findFirst()
                .map(file -> Bpmn.readModelFromStream(SafeXml.bytes(file.getValue())));
    }
}
