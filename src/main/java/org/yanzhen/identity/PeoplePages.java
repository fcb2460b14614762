package org.yanzhen.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yanzhen.engine.Directory;
import org.yanzhen.identity.People.Kind;
import org.yanzhen.limits.LogIns;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** The built-in people: administrators ask for changes, another one or an auditor confirms; with a code one chooses a password. */
@Controller
class PeoplePages {

    private final ObjectProvider<People> people;
    private final Directory directory;
    private final LogIns logIns;

    PeoplePages(ObjectProvider<People> people, Directory directory, LogIns logIns) {
        this.people = people;
        this.directory = directory;
        this.logIns = logIns;
    }

    /** Where Keycloak has the people, there is no such page. */
    private People people() {
        var builtIn = people.getIfAvailable();
        if (builtIn == null) {
            throw new Unknown("page", "/people");
        }
        return builtIn;
    }

    @GetMapping("/people")
    String list(Caller caller, Model model) {
        caller.require(Role.ADMINISTRATOR, Role.AUDITOR);
        model.addAttribute("waiting", people().waiting());
        model.addAttribute("decided", people().decided());
        model.addAttribute("roles", Role.values());
        model.addAttribute(
                "people",
                directory.people().stream()
                        .sorted(Comparator.comparing(person -> person.id().name()))
                        .toList());
        return "people";
    }

    @PostMapping("/people")
    String ask(
            @RequestParam Kind kind,
            @RequestParam String person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<Role> role,
            @RequestParam(defaultValue = "") String scopes,
            Caller caller,
            Model model) {
        var code = people().ask(kind, person.strip(), name, role, words(scopes), caller);
        return shown(code, caller, model);
    }

    @PostMapping("/people/changes/{id}/confirm")
    String confirm(@PathVariable long id, Caller caller, Model model) {
        return shown(people().confirm(id, caller), caller, model);
    }

    @PostMapping("/people/changes/{id}/refuse")
    String refuse(@PathVariable long id, Caller caller) {
        people().refuse(id, caller);
        return "redirect:/people";
    }

    /** A code is shown once, in the answer itself: it is kept nowhere, in no session either. */
    private String shown(@Nullable String code, Caller caller, Model model) {
        if (code == null) {
            return "redirect:/people";
        }
        model.addAttribute("code", code);
        return list(caller, model);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,，、;；]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @GetMapping("/login/code")
    String code() {
        people();
        return "login-code";
    }

    @PostMapping("/login/code")
    String choose(
            @RequestParam String username,
            @RequestParam String code,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request) {
        var builtIn = people();
        if (username.isBlank()) {
            throw new RuleViolation("code-wrong");
        }
        var person = new UserId(username.strip());
        if (!password.equals(again)) {
            throw new RuleViolation("password-differs");
        }
        NewPassword.weakness(password, person).ifPresent(weakness -> {
            throw weakness;
        });
        if (!logIns.attempt(
                request.getRemoteAddr(),
                person.name(),
                null,
                () -> builtIn.choosePassword(person, code, password),
                () -> {})) {
            throw new RuleViolation("code-wrong");
        }
        return "redirect:/login?renewed";
    }
}
