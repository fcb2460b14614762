package org.yanzhen.web;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yanzhen.identity.LoginHints;
import org.yanzhen.identity.LoginHints.Hint;

/** The way in. */
@Controller
class Home {

    private final ObjectProvider<LoginHints> hints;

    Home(ObjectProvider<LoginHints> hints) {
        this.hints = hints;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/tasks";
    }

    @GetMapping("/login")
    String login(Model model) {
        var byRole = new LinkedHashMap<String, List<Hint>>();
        hints.stream()
                .flatMap(source -> source.hints().stream())
                .forEach(hint -> byRole.merge(hint.role(), List.of(hint), Home::joined));
        model.addAttribute("hints", byRole);
        return "login";
    }

    private static List<Hint> joined(List<Hint> some, List<Hint> more) {
        var all = new java.util.ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
