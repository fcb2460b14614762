package org.yanzhen.competitions.process;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.yanzhen.competitions.FailedRule;
import org.yanzhen.engine.ProcessBean;

/** What the decision table on eligibility found, as a variable holds it: a line for each rule, its code and its name. */
@ProcessBean
public class BrokenRules {

    public String of(DmnDecisionResult found) {
        return found.stream()
                .map(rule -> "%s %s".formatted(rule.<String>getEntry("code"), rule.<String>getEntry("name")))
                .collect(Collectors.joining("\n"));
    }

    static List<FailedRule> read(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 2))
                .map(line -> new FailedRule(line[0], line[1]))
                .toList();
    }
}
