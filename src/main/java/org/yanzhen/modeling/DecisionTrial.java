package org.yanzhen.modeling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparingInt;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Unknown;

/** Asks a decision table of a draft, as the engine would, without anything that happens afterwards. */
@Component
public class DecisionTrial {

    /** Of a table that can be asked all the same: the answer shows what they mean. */
    private static final Set<String> HARMLESS =
            Set.of("decision-gap", "decision-outcome", "decision-overlap", "variable-unknown");

    private final ModelCheck check;

    DecisionTrial(ModelCheck check) {
        this.check = check;
    }

    /**
     * A rule that holds.
     *
     * @param row from 1
     * @param outputs values by the name of the column
     */
    public record Held(String rule, int row, Map<String, Object> outputs) {}

    /**
     * @param values of what the table asks for, by name: numbers, texts, truth values
     * @return the rules that hold, in their order; none if there is no rule for it
     * @throws ModelRefused if the engine could not read the table
     * @throws Unknown if the draft has no such table
     */
    public List<Held> ask(Bundle bundle, String decision, Map<String, Object> values) {
        for (var file : bundle.files().entrySet()) {
            if (file.getKey().endsWith(".dmn") && file.getValue().contains("id=\"" + decision + "\"")) {
                ModelRefused.ifErrors(check.check(bundle).stream()
                        .filter(finding -> finding.file().equals(file.getKey()) && !HARMLESS.contains(finding.rule()))
                        .toList());
                return ask(file.getValue(), decision, values);
            }
        }
        throw new Unknown("decision", decision);
    }

    private static List<Held> ask(String content, String decision, Map<String, Object> values) {
        var matching = new ArrayList<DmnEvaluatedDecisionRule>();
        var configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> matching.addAll(event.getMatchingRules()));
        var engine = configuration.buildEngine();
        var table = engine
                .parseDecisions(new ByteArrayInputStream(content.strip().getBytes(UTF_8)))
                .stream()
                .filter(one -> one.getKey().equals(decision) && one.isDecisionTable())
                .findFirst()
                .orElseThrow(() -> new Unknown("decision", decision));
        try {
            engine.evaluateDecisionTable(table, values);
        } catch (RuntimeException e) {
            if (matching.isEmpty()) {
                throw new InvalidInput("values", "decision-values");
            }
        }
        var rows = rows(table);
        return matching.stream()
                .map(rule -> new Held(rule.getId(), rows.indexOf(rule.getId()) + 1, outputs(rule)))
                .sorted(comparingInt(Held::row))
                .toList();
    }

    private static List<String> rows(DmnDecision table) {
        return ((DmnDecisionTableImpl) table.getDecisionLogic())
                .getRules().stream().map(DmnDecisionTableRuleImpl::getId).toList();
    }

    private static Map<String, Object> outputs(DmnEvaluatedDecisionRule rule) {
        var outputs = new TreeMap<String, Object>();
        rule.getOutputEntries()
                .values()
                .forEach(entry -> outputs.put(
                        String.valueOf(entry.getOutputName()),
                        String.valueOf(entry.getValue().getValue())));
        return outputs;
    }
}
