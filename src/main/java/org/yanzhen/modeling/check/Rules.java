package org.yanzhen.modeling.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
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
        ShippedModels.releases().forEach(shipped -> shipped.files().forEach((name, content) -> {
            if (name.endsWith(".bpmn")) {
                askedByShipped.addAll(askedBy(shipped.process(), new String(content, UTF_8)));
            }
        }));
    }

    private Set<String> askedBy(String process, String model) {
        var rules = new ProcessRules(
                beans, Bundle.of(process, Map.of()), Set.of(), Set.of(), Set.of(), new Findings(process));
        rules.check(model);
        return rules.asked();
    }

    /**
     * @param processes the ids of the processes in use, which can be called
     * @param inUse what is in use of this process
     */
    public List<Finding> check(Bundle bundle, Set<String> processes, Optional<Bundle> inUse) {
        var all = new ArrayList<Finding>();
        var forms = new HashSet<String>();
        var decisions = new HashSet<String>();
        var names = new HashSet<>(askedByShipped);
        each(bundle, ".form", all, (content, findings) -> {
            var rules = new FormRules(findings);
            rules.check(content)
                    .filter(id -> !forms.add(id))
                    .ifPresent(id ->
                            findings.error(null, null, "form-id", "另一个表单也用了编号“%s”。".formatted(id), "请给其中一个换一个编号。"));
            names.addAll(rules.keys());
        });
        each(bundle, ".dmn", all, (content, findings) -> decisions.addAll(new DecisionRules(findings).check(content)));
        var callable = new HashSet<>(processes);
        callable.add(bundle.process());
        var before = inUse.flatMap(Rules::model);
        before.ifPresent(model -> names.addAll(askedBy(bundle.process(), Bpmn.convertToString(model))));
        each(bundle, ".bpmn", all, (content, findings) -> {
            var rules = new ProcessRules(beans, bundle, callable, forms, decisions, findings);
            var draft = rules.check(content);
            rules.requireKnown(names);
            before.ifPresent(old -> draft.ifPresent(now -> new Contract(beans, old, now, findings).check()));
        });
        files(bundle, all);
        return List.copyOf(all);
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

    private static void files(Bundle bundle, List<Finding> all) {
        for (var name : bundle.files().keySet()) {
            if (!Bundle.isFileName(name)) {
                var findings = new Findings(name);
                findings.error(null, null, "file", "“%s”不是流程、决策或者表单文件。".formatted(name), "只能有 .bpmn、.dmn 和 .form 文件。");
                all.addAll(findings.all());
            }
        }
        if (bundle.files().keySet().stream()
                        .filter(name -> name.endsWith(".bpmn"))
                        .count()
                != 1) {
            var findings = new Findings(bundle.process() + ".bpmn");
            findings.error(null, null, "one-process", "一次发布要有一个流程文件。", "请只保留一个 .bpmn 文件。");
            all.addAll(findings.all());
        }
    }

    private interface Rule {
        void check(String content, Findings findings);
    }

    private static void each(Bundle bundle, String ending, List<Finding> all, Rule rule) {
        bundle.files().forEach((name, content) -> {
            if (name.endsWith(ending)) {
                var findings = new Findings(name);
                rule.check(content, findings);
                all.addAll(findings.all());
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
