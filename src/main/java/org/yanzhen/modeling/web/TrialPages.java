package org.yanzhen.modeling.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.modeling.Draft;
import org.yanzhen.modeling.Drafts;
import org.yanzhen.modeling.Library;

/** 试运行: a draft that has nothing forbidden is driven along its ways, as often as one likes. */
@Controller
class TrialPages {

    private final Drafts drafts;
    private final Library library;
    private final TrialRuns runs;

    TrialPages(Drafts drafts, Library library, TrialRuns runs) {
        this.drafts = drafts;
        this.library = library;
        this.runs = runs;
    }

    @GetMapping("/models/drafts/{id}/trial")
    String ask(@PathVariable long id, Caller caller, Model model) {
        caller.require(Role.ADMINISTRATOR);
        var draft = drafts.find(id);
        runs.show(draft.bundle(), null, model);
        return page(draft, model);
    }

    @PostMapping("/models/drafts/{id}/trial")
    String drive(@PathVariable long id, Caller caller, Model model) {
        caller.require(Role.ADMINISTRATOR);
        var draft = drafts.find(id);
        runs.drive(draft.bundle(), model);
        return page(draft, model);
    }

    private String page(Draft draft, Model model) {
        model.addAttribute("draft", draft.id());
        model.addAttribute("name", library.name(draft.process()));
        return "models/trial";
    }
}
