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

    private static final Surroundings NOTHING = new Surroundings(Set.of(), process -> Set.of(), group -> false);

    private final Beans beans;
    private final Set<String> askedByShipped = new HashSet<>();
    private final Map<String, Set<String>> keptByShipped = new HashMap<>();

    Rules(Beans beans) {
        this.beans = beans;
        ShippedModels.releases().forEach(shipped -> {
            var files = new HashMap<String, String>();
            shipped.files().forEach((name, content) -> files.put(name, new String(content, UTF_8)));
            var practice = new Practice(Bundle.of(shipped.process(), files));
            askedByShipped.addAll(practice.asked);
            keptByShipped.put(shipped.process(), practice.kept);
        });
    }

    /** What can be learnt from models that are in use: they work. */
    private final class Practice {

        /** The names that expressions and decisions ask for. */
        private final Set<String> asked = new HashSet<>();

        /** Those that are asked for although the answer of a form would be gone: the program keeps them. */
        private final Set<String> kept = new HashSet<>();

        /** What decisions answer, by their ids. */
        private final Map<String, Set<String>> answered = new HashMap<>();

        Practice(Bundle bundle) {
            var forms = new HashMap<String, Set<String>>();
            var decisions = new HashMap<String, Set<String>>();
            bundle.files().forEach((name, content) -> {
                if (name.endsWith(".form")) {
                    var rules = new FormRules(new Findings(name));
                    rules.check(content).ifPresent(id -> forms.put(id, rules.keys()));
                } else if (name.endsWith(".dmn")) {
                    var rules = new DecisionRules(new Findings(name));
                    rules.check(content)
                            .forEach(id -> decisions.put(id, rules.asked().keySet()));
                    asked.addAll(rules.asked().keySet());
                    rules.answers()
                            .forEach((decision, outputs) -> answered.put(
                                    decision,
                                    outputs.stream()
                                            .flatMap(output -> output.answers().stream())
                                            .map(DecisionCells.Answer::said)
                                            .collect(toSet())));
                }
            });
            bundle.files().forEach((name, content) -> {
                if (name.endsWith(".bpmn")) {
                    var rules = new ProcessRules(
                            beans, bundle, NOTHING, forms.keySet(), decisions.keySet(), new Findings(name));
                    rules.check(content)
                            .ifPresent(model -> kept.addAll(
                                    rules.gone(model, forms, decisions).keySet()));
                    asked.addAll(rules.asked());
                }
            });
        }
    }

    /**
     * @param around in which it would be released
     * @param inUse what is in use of this process
     */
    public List<Finding> check(Bundle bundle, Surroundings around, Optional<Bundle> inUse) {
        var all = new ArrayList<Findings>();
        var forms = new HashMap<String, Set<String>>();
        var decisions = new HashMap<String, Findings>();
        var askedByDecisions = new HashMap<String, Set<String>>();
        var answers = new HashMap<String, List<DecisionCells.Output>>();
        var tables = new ArrayList<DecisionRules>();
        var names = new HashSet<>(askedByShipped);
        each(bundle, ".form", all, (content, findings) -> {
            var rules = new FormRules(findings);
            rules.check(content)
                    .filter(id -> forms.put(id, rules.keys()) != null)
                    .ifPresent(id ->
                            findings.error(null, null, "form-id", "另一个表单也用了编号“%s”。".formatted(id), "请给其中一个换一个编号。"));
            names.addAll(rules.keys());
        });
        each(bundle, ".dmn", all, (content, findings) -> {
            var rules = new DecisionRules(findings);
            rules.check(content).forEach(id -> {
                decisions.put(id, findings);
                askedByDecisions.put(id, rules.asked().keySet());
            });
            answers.putAll(rules.answers());
            tables.add(rules);
        });
        var before = inUse.flatMap(Rules::model);
        var practice = inUse.map(Practice::new);
        practice.ifPresent(old -> names.addAll(old.asked));
        var kept = keptByShipped.getOrDefault(bundle.process(), Set.of());
        Map<String, Set<String>> proven = practice.map(old -> old.answered).orElse(Map.of());
        var given = new HashSet<>(names);
        each(bundle, ".bpmn", all, (content, findings) -> {
            var rules = new ProcessRules(beans, bundle, around, forms.keySet(), decisions.keySet(), findings);
            var draft = rules.check(content);
            rules.requireKnown(names);
            given.addAll(rules.given());
            draft.filter(now -> inUse.isEmpty()).ifPresent(rules::requireStart);
            draft.ifPresent(now -> rules.requireThere(now, rules.gone(now, forms, askedByDecisions), kept));
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
