package org.yanzhen.funds.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yanzhen.funds.AccountKind;
import org.yanzhen.funds.EnvelopeId;
import org.yanzhen.funds.Fund;
import org.yanzhen.funds.FundBooks;
import org.yanzhen.funds.FundId;
import org.yanzhen.funds.Funds;
import org.yanzhen.funds.Posting;
import org.yanzhen.funds.PostingFilter;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.Amounts;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.Refusal;

/** The funds, from the total down to the single posting. */
@Controller
class FundPages {

    private final Funds funds;
    private final FundBooks books;
    private final FundsDesk desk;

    FundPages(Funds funds, FundBooks books, FundsDesk desk) {
        this.funds = funds;
        this.books = books;
        this.desk = desk;
    }

    @GetMapping("/funds")
    String list(Caller caller, Model model) {
        desk.requireAnswersForAll(caller);
        var free = funds.free();
        model.addAttribute(
                "funds",
                funds.list().stream()
                        .map(fund -> new Overview(fund, free.getOrDefault(fund.id(), Money.ZERO)))
                        .toList());
        model.addAttribute("mayOpen", caller.is(Role.FINANCE));
        return "funds/list";
    }

    @PostMapping("/funds")
    String open(
            @RequestParam String name,
            @RequestParam int year,
            @RequestParam String budget,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            return "redirect:/funds/" + desk.open(name, year, Amounts.of("budget", budget), caller);
        } catch (Refusal refusal) {
            response.setStatus(refusal.status());
            model.addAttribute("refused", refusal.sentence(locale));
            model.addAttribute("name", name);
            model.addAttribute("year", year);
            model.addAttribute("budget", budget);
            return list(caller, model);
        }
    }

    @GetMapping("/funds/{id}")
    String one(@PathVariable String id, Caller caller, Model model) {
        desk.requireAnswersForAll(caller);
        model.addAttribute("book", books.of(FundId.of(id)));
        return "funds/fund";
    }

    /** One account's, one kind's, one round's, or all. */
    @GetMapping("/funds/{id}/postings")
    String postings(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable AccountKind kind,
            @RequestParam(required = false) @Nullable String round,
            @RequestParam(required = false) @Nullable Long before,
            Caller caller,
            Model model) {
        desk.requireAnswersForAll(caller);
        var envelope = given(round);
        var filter = new PostingFilter(given(account), kind, envelope == null ? null : EnvelopeId.of(envelope));
        var found = books.postings(FundId.of(id), filter, before);
        var shown = found.subList(0, Math.min(found.size(), FundBooks.PAGE));
        model.addAttribute("fund", funds.get(FundId.of(id)));
        model.addAttribute("postings", shown);
        model.addAttribute("account", account);
        model.addAttribute("kind", kind);
        model.addAttribute("round", round);
        model.addAttribute("next", found.size() > shown.size() ? last(shown) : null);
        model.addAttribute("about", kind == null && account != null ? kindOf(account) : kind);
        return "funds/postings";
    }

    /** The link to the next page names what is not asked for, too. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static long last(List<Posting> shown) {
        return shown.get(shown.size() - 1).id();
    }

    private static @Nullable AccountKind kindOf(String account) {
        for (var kind : AccountKind.values()) {
            if (account.startsWith(kind + ":")) {
                return kind;
            }
        }
        return null;
    }

    /** @param free may still be reserved */
    record Overview(Fund fund, Money free) {}
}
