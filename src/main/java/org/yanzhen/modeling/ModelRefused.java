package org.yanzhen.modeling;

import java.util.List;
import java.util.Map;
import org.yanzhen.shared.RuleViolation;

/** There are errors in what was to be released. */
public class ModelRefused extends RuleViolation {

    private final transient List<Finding> findings;

    ModelRefused(List<Finding> findings) {
        super("model-findings", findings.size(), findings.get(0).message());
        this.findings = findings;
    }

    /** @throws ModelRefused if there are errors among them */
    static void ifErrors(List<Finding> findings) {
        var errors = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new ModelRefused(errors);
        }
    }

    public List<Finding> findings() {
        return findings;
    }

    @Override
    public Map<String, Object> particulars() {
        return Map.of("code", code(), "findings", findings);
    }
}
