package org.yanzhen.modeling.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yanzhen.identity.Role;
import org.yanzhen.modeling.Bundle;
import org.yanzhen.modeling.Contents;
import org.yanzhen.modeling.Finding;
import org.yanzhen.modeling.Finding.Severity;
import org.yanzhen.modeling.Library;
import org.yanzhen.modeling.ModelCheck;
import org.yanzhen.modeling.trial.Trial;
import org.yanzhen.modeling.trial.TrialReport;
import org.yanzhen.shared.Sentences;

/** Drives a content that has nothing forbidden along its ways, and puts what came of it on a page. */
@Component
class TrialRuns {

    private final Library library;
    private final Contents contents;
    private final ModelCheck check;
    private final Trial trial;

    TrialRuns(Library library, Contents contents, ModelCheck check, Trial trial) {
        this.library = library;
        this.contents = contents;
        this.check = check;
        this.trial = trial;
    }

    /** Before anybody asked for it. */
    void none(Bundle content, Model model) {
        show(content, List.of(), null, model);
    }

    void drive(Bundle content, Model model) {
        var errors = check.check(content).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        show(content, errors, errors.isEmpty() ? report(content) : null, model);
    }

    private TrialReport report(Bundle content) {
        var released = library.processes().stream()
                .map(one -> contents.of(one.process(), "current", Locale.ROOT).bundle())
                .toList();
        return trial.of(content, released, progress -> {});
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
