package org.yanzhen.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yanzhen.identity.LoginHints;
import org.yanzhen.identity.LoginHints.Hint;
import org.yanzhen.identity.LoginMethod;

/** The way in, and where one stands when it is closed. */
@Controller
class Home {

    private final ObjectProvider<LoginHints> hints;
    private final LoginMethod login;

    Home(ObjectProvider<LoginHints> hints, LoginMethod login) {
        this.hints = hints;
        this.login = login;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/tasks";
    }

    @GetMapping("/login")
    String login(Model model) {
        if (!login.entry().equals("/login")) {
            return "redirect:" + login.entry();
        }
        var byRole = new LinkedHashMap<String, List<Hint>>();
        hints.stream()
                .flatMap(source -> source.hints().stream())
                .forEach(hint -> byRole.merge(hint.role(), List.of(hint), Home::joined));
        model.addAttribute("hints", byRole);
        return "login";
    }

    /** @param elsewhere whether the log-in of other applications could not be ended */
    @GetMapping("/logged-out")
    String loggedOut(Model model, @RequestParam(required = false) @Nullable String elsewhere) {
        return closed(model, elsewhere == null ? "bye" : "elsewhere");
    }

    /** @param unreachable whether the server where people log in does not answer */
    @GetMapping("/login-failed")
    String loginFailed(
            Model model, HttpServletResponse response, @RequestParam(required = false) @Nullable String unreachable) {
        if (unreachable != null) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        return closed(model, unreachable == null ? "failed" : "unreachable");
    }

    private String closed(Model model, String why) {
        model.addAttribute("why", why);
        model.addAttribute("entry", login.entry());
        return "logged-out";
    }

    private static List<Hint> joined(List<Hint> some, List<Hint> more) {
        var all = new java.util.ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
