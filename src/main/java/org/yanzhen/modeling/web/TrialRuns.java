package org.yanzhen.modeling.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yanzhen.identity.Role;
import org.yanzhen.modeling.Bundle;
import org.yanzhen.modeling.Finding;
import org.yanzhen.modeling.Finding.Severity;
import org.yanzhen.modeling.ModelCheck;
import org.yanzhen.modeling.Trials;
import org.yanzhen.modeling.trial.TrialReport;
import org.yanzhen.shared.Sentences;

/** Drives a content that has nothing forbidden along its ways, and puts what came of it on a page. */
@Component
class TrialRuns {

    private final ModelCheck check;
    private final Trials trials;

    TrialRuns(ModelCheck check, Trials trials) {
        this.check = check;
        this.trials = trials;
    }

    /** @param report as it is known; null before anybody asked for it */
    void show(Bundle content, @Nullable TrialReport report, Model model) {
        show(content, List.of(), report, model);
    }

    void drive(Bundle content, Model model) {
        var errors = check.check(content).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        show(content, errors, errors.isEmpty() ? trials.of(content) : null, model);
    }

    /** @param errors because of which it was not driven */
    private static void show(Bundle content, List<Finding> errors, @Nullable TrialReport report, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("report", report);
        model.addAttribute("xml", model(content));
        model.addAttribute("groups", (Function<String, String>) TrialRuns::named);
    }

    private static String model(Bundle draft) {
        return draft.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .findFirst()
                .map(file -> file.getValue())
                .orElse("");
    }

    /** A group as people call it: its role, and the community or department it is for. */
    private static String named(String group) {
        return Arrays.stream(Role.values())
                .filter(role -> group.equals(role.group()) || group.startsWith(role.groupFor("")))
                .findFirst()
                .map(role -> Sentences.of(LocaleContextHolder.getLocale(), "role." + role.group())
                        + (group.equals(role.group())
                                ? ""
                                : "（" + group.substring(role.groupFor("").length()) + "）"))
                .orElse(group);
    }
}
