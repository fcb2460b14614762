package org.yanzhen.modeling.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;

/** Two states of a process side by side; the browser fetches both and finds out what differs. */
@Controller
class ComparePages {

    /**
     * @param left the older state, as {@code GET /api/models/content} names it
     * @param middle what ships now, if {@code left} is what shipped before and {@code right} was changed here
     */
    @GetMapping("/models/{process}/compare")
    String compare(
            @PathVariable String process,
            @RequestParam(defaultValue = "shipped") String left,
            @RequestParam(required = false) @Nullable String middle,
            @RequestParam(defaultValue = "current") String right,
            Caller caller,
            Model model) {
        caller.require(Role.ADMINISTRATOR, Role.AUDITOR);
        model.addAttribute("process", process);
        model.addAttribute("left", left);
        model.addAttribute("middle", middle);
        model.addAttribute("right", right);
        return "models/compare";
    }
}
