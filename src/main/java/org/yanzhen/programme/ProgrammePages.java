package org.yanzhen.programme;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;

/** The years, and whether they take proposals. */
@Controller
class ProgrammePages {

    private static final Role[] CLOSERS = {Role.PARTY_OFFICE, Role.WORKING_COMMITTEE};

    private final Programmes programmes;

    ProgrammePages(Programmes programmes) {
        this.programmes = programmes;
    }

    @GetMapping("/programmes")
    String list(Caller caller, Model model) {
        caller.require(Role.PARTY_OFFICE, Role.WORKING_COMMITTEE, Role.AUDITOR);
        model.addAttribute("programmes", programmes.list());
        model.addAttribute("may", caller.isAny(CLOSERS));
        model.addAttribute("longest", Programme.LONGEST_REASON);
        return "programmes";
    }

    @PostMapping("/programmes/closing")
    String request(@RequestParam int year, @RequestParam String reason, Caller caller) {
        caller.require(CLOSERS);
        programmes.requestClosing(year, reason, caller.id());
        return "redirect:/programmes";
    }

    @PostMapping("/programmes/closing/confirm")
    String confirm(@RequestParam int year, Caller caller) {
        caller.require(CLOSERS);
        programmes.close(year, caller.id());
        return "redirect:/programmes";
    }

    @PostMapping("/programmes/closing/dismiss")
    String dismiss(@RequestParam int year, Caller caller) {
        caller.require(CLOSERS);
        programmes.dismissClosing(year, caller.id());
        return "redirect:/programmes";
    }
}
