package org.yanzhen.modeling.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yanzhen.engine.Directory;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.modeling.Drafts;

/** Where drafts are edited; the browser fetches the draft, shows its files, and saves what is changed. */
@Controller
class EditorPages {

    private final Drafts drafts;
    private final Directory directory;

    EditorPages(Drafts drafts, Directory directory) {
        this.drafts = drafts;
        this.directory = directory;
    }

    /**
     * The draft of somebody else is shown, not edited.
     *
     * @param file to open first; the process if absent
     */
    @GetMapping("/models/drafts/{id}")
    String edit(
            @PathVariable long id, @RequestParam(required = false) @Nullable String file, Caller caller, Model model) {
        caller.require(Role.ADMINISTRATOR);
        var owner = drafts.find(id).owner();
        model.addAttribute("owner", owner.equals(caller.id()) ? null : directory.nameOf(owner));
        model.addAttribute("draft", id);
        model.addAttribute("file", file);
        return "models/edit";
    }
}
