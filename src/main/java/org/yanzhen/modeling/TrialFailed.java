package org.yanzhen.modeling;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yanzhen.modeling.Finding.Severity;
import org.yanzhen.modeling.trial.TrialReport;
import org.yanzhen.modeling.trial.TrialReport.Problem;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Sentences;

/** What was to be released does not get along its ways. */
public class TrialFailed extends RuleViolation {

    private final transient List<Finding> findings;
    private final transient Problem first;

    private TrialFailed(List<Problem> problems, List<Finding> findings) {
        super("trial-failed", problems.size(), name(problems.get(0)), said(problems.get(0), Locale.SIMPLIFIED_CHINESE));
        this.findings = findings;
        this.first = problems.get(0);
    }

    /** @throws TrialFailed naming what to mend first, and where */
    static void unlessSound(TrialReport report, Bundle content) {
        var problems = report.problems();
        if (!problems.isEmpty()) {
            throw new TrialFailed(
                    problems,
                    problems.stream().map(problem -> finding(problem, content)).toList());
        }
        if (!report.sound()) {
            throw new RuleViolation("trial-unfinished");
        }
    }

    private static Finding finding(Problem problem, Bundle content) {
        var element = problem.place() == null ? null : problem.place().element();
        return new Finding(
                Severity.ERROR,
                content.files().entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".bpmn"))
                        .filter(file -> element == null || file.getValue().contains("\"" + element + "\""))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(""),
                element,
                name(problem),
                "trial",
                said(problem, Locale.SIMPLIFIED_CHINESE),
                "");
    }

    private static String name(Problem problem) {
        return problem.place() == null ? "" : problem.place().name();
    }

    private static String said(Problem problem, Locale locale) {
        return Sentences.of(
                locale,
                "TrialReport.Cause." + problem.cause(),
                problem.particulars().toArray());
    }

    public List<Finding> findings() {
        return findings;
    }

    @Override
    public String sentence(Locale locale) {
        return Sentences.of(locale, "refusal.trial-failed", findings.size(), name(first), said(first, locale));
    }

    @Override
    public Map<String, Object> particulars() {
        return Map.of("code", code(), "findings", findings);
    }
}
