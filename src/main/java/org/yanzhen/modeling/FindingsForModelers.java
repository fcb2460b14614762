package org.yanzhen.modeling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;

/** Findings in the engine's own form, which the desktop modelers show at the element. */
final class FindingsForModelers {

    /** @param errors at least one */
    static ParseException refusal(List<Finding> errors) {
        var first = errors.get(0);
        var refusal = new ParseException(sentence(first), first.file(), List.of(), List.of());
        refusal.getResorceReports().clear();
        errors.stream()
                .collect(groupingBy(Finding::file, TreeMap::new, toList()))
                .forEach((file, found) -> refusal.getResorceReports()
                        .add(new Report(
                                file, List.copyOf(found.stream().map(Told::new).toList()))));
        return refusal;
    }

    private static String sentence(Finding finding) {
        return finding.message() + finding.remedy();
    }

    private record Report(String getResourceName, List<Problem> getErrors) implements ResourceReport {
        @Override
        public List<Problem> getWarnings() {
            return List.of();
        }
    }

    private record Told(Finding finding) implements Problem {
        @Override
        public String getMessage() {
            return sentence(finding);
        }

        @Override
        public int getLine() {
            return 0;
        }

        @Override
        public int getColumn() {
            return 0;
        }

        @Override
        public String getMainElementId() {
            return finding.element() == null ? "" : finding.element();
        }

        @Override
        public List<String> getElementIds() {
            return finding.element() == null ? List.of() : List.of(finding.element());
        }
    }

    private FindingsForModelers() {}
}
