package org.yanzhen.tasks.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.SecondPerson;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.tasks.Inbox;
import org.yanzhen.tasks.InboxFilter;
import org.yanzhen.tasks.InboxFilter.Due;
import org.yanzhen.tasks.InboxFilter.Share;
import org.yanzhen.tasks.Steps;
import org.yanzhen.tasks.TaskDesk;

/** 我的待办、已办、我发起的, and one task. */
@Controller
@RequestMapping("/tasks")
class TaskPages {

    private final Inbox inbox;
    private final TaskDesk desk;
    private final Steps steps;
    private final SubjectPages subjects;
    private final ObjectProvider<SecondPerson> others;
    private final Clock clock;

    TaskPages(
            Inbox inbox,
            TaskDesk desk,
            Steps steps,
            SubjectPages subjects,
            ObjectProvider<SecondPerson> others,
            Clock clock) {
        this.inbox = inbox;
        this.desk = desk;
        this.steps = steps;
        this.subjects = subjects;
        this.others = others;
        this.clock = clock;
    }

    @GetMapping
    String open(
            @RequestParam(defaultValue = "ALL") Share share,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String community,
            @RequestParam(defaultValue = "ANY") Due due,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Locale locale,
            Model model) {
        var filter = new InboxFilter(share, process, step, community, due, text, after);
        model.addAttribute(
                "matters",
                others.stream()
                        .flatMap(module -> module.waitingFor(caller, locale).stream())
                        .sorted(Comparator.comparing(SecondPerson.Matter::askedAt))
                        .toList());
        model.addAttribute("filter", filter);
        model.addAttribute("page", inbox.open(filter, caller));
        model.addAttribute("processes", steps.processes());
        model.addAttribute("steps", steps.of(process));
        model.addAttribute("communities", inbox.communitiesOpenTo(caller));
        model.addAttribute("now", clock.instant());
        model.addAttribute("counts", inbox.counts(caller));
        return "tasks/open";
    }

    @GetMapping("/done")
    String done(
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Model model) {
        var filter = new InboxFilter(Share.ALL, process, step, null, Due.ANY, text, after);
        model.addAttribute("filter", filter);
        model.addAttribute("page", inbox.done(filter, caller));
        model.addAttribute("processes", steps.processes());
        model.addAttribute("steps", steps.of(process));
        return "tasks/done";
    }

    @GetMapping("/started")
    String started(@RequestParam(required = false) @Nullable String after, Caller caller, Model model) {
        model.addAttribute("page", inbox.started(after, caller));
        model.addAttribute("processes", steps.processes());
        return "tasks/started";
    }

    /** What is over, or in the hands of another, leads to the file of what it was about. */
    @GetMapping("/{task}")
    String one(@PathVariable String task, Caller caller, Model model, RedirectAttributes next, Locale locale) {
        TaskDesk.Head head;
        try {
            head = desk.head(task, caller);
        } catch (RuleViolation | NotAllowed refused) {
            var file = inbox.offered(List.of(task), caller).stream()
                    .map(row -> subjects.of(row.process(), row.businessKey()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow(() -> refused);
            next.addFlashAttribute("whyHere", refused.sentence(locale));
            return "redirect:" + file.page();
        }
        model.addAttribute("task", head.row());
        model.addAttribute("returnable", head.returnable());
        model.addAttribute("instruction", head.instruction());
        model.addAttribute("now", clock.instant());
        return "tasks/task";
    }

    @PostMapping("/{task}/claim")
    String claim(@PathVariable String task, Caller caller) {
        desk.claim(task, caller);
        return "redirect:/tasks/" + task;
    }

    @PostMapping("/{task}/give-back")
    String giveBack(@PathVariable String task, Caller caller) {
        desk.giveBack(task, caller);
        return "redirect:/tasks/" + task;
    }
}
