package org.yanzhen.modeling.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yanzhen.modeling.running.Instances;
import org.yanzhen.modeling.running.Versions;
import org.yanzhen.modeling.running.Versions.Version;
import org.yanzhen.shared.Unknown;

/** What runs of a process: how much stands where, what hinders it. */
@Controller
class InstancePages {

    private final Versions versions;
    private final Instances instances;

    InstancePages(Versions versions, Instances instances) {
        this.versions = versions;
        this.instances = instances;
    }

    /** What a list is about. */
    enum Show {
        RUNNING,
        INCIDENTS,
        STUCK
    }

    @GetMapping("/models/{process}/instances")
    String list(
            @PathVariable String process,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "RUNNING") Show show,
            @RequestParam(required = false) @Nullable String activity,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var all = versions.of(process);
        var shown = version == null ? all.get(0) : version(all, version);
        var at = activity == null || activity.isBlank() ? null : activity;
        model.addAttribute("process", process);
        model.addAttribute(
                "versions",
                all.stream()
                        .filter(one -> one.running() > 0 || one.equals(shown) || one.equals(all.get(0)))
                        .toList());
        model.addAttribute("shown", shown);
        model.addAttribute("latest", all.get(0));
        model.addAttribute("show", show);
        model.addAttribute("activity", at);
        model.addAttribute("activities", instances.activities(shown.definition()));
        model.addAttribute(
                "list",
                switch (show) {
                    case RUNNING -> instances.running(shown.definition(), at, after);
                    case INCIDENTS -> instances.incidents(shown.definition(), at, after);
                    case STUCK -> instances.stuck(shown.definition(), after);
                });
        return "models/instances";
    }

    private static Version version(java.util.List<Version> all, int number) {
        return all.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Unknown("model-version", number));
    }

    @GetMapping("/models/{process}/instances/{instance}")
    String instance(@PathVariable String process, @PathVariable String instance, Model model) {
        var found = instances.find(process, instance);
        model.addAttribute("process", process);
        model.addAttribute("found", found);
        model.addAttribute("versions", versions.of(process));
        model.addAttribute("incidents", instances.incidents(found));
        model.addAttribute("timers", instances.timers(found));
        model.addAttribute("variables", instances.variables(found));
        return "models/instance";
    }

    @PostMapping("/models/{process}/incidents/{incident}/retry")
    String retry(
            @PathVariable String process,
            @PathVariable String incident,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String instance) {
        instances.retry(process, incident);
        return instance == null
                ? "redirect:/models/{process}/instances?show=INCIDENTS&version=" + version
                : "redirect:/models/{process}/instances/"
                        + instances.find(process, instance).instance();
    }
}
