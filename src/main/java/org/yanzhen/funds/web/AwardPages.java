package org.yanzhen.funds.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yanzhen.engine.Diagrams;
import org.yanzhen.funds.AwardFile;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.AwardStage;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.tasks.Inbox;
import org.yanzhen.tasks.Inbox.Asked;

/** The list of awards, the file of one, and what people begin from there. */
@Controller
class AwardPages {

    private final AwardFiles files;
    private final FundsDesk desk;
    private final Diagrams diagrams;
    private final Inbox inbox;
    private final Clock clock;

    AwardPages(AwardFiles files, FundsDesk desk, Diagrams diagrams, Inbox inbox, Clock clock) {
        this.files = files;
        this.desk = desk;
        this.diagrams = diagrams;
        this.inbox = inbox;
        this.clock = clock;
    }

    @GetMapping("/awards")
    String list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable AwardStage stage,
            Caller caller,
            Model model) {
        var all = FundsDesk.answersForAll(caller);
        model.addAttribute("year", year);
        model.addAttribute("stage", stage);
        model.addAttribute(
                "stages",
                List.of(AwardStage.values()).stream()
                        .filter(one -> all || one.isFinal())
                        .toList());
        model.addAttribute(
                "awards",
                desk.awards(caller).stream()
                        .filter(award -> year == null || award.year() == year)
                        .filter(award -> stage == null || award.stage() == stage)
                        .toList());
        model.addAttribute("all", all);
        return "awards/list";
    }

    @GetMapping("/awards/{id}")
    String one(@PathVariable String id, Caller caller, Model model) {
        var file = files.of(AwardId.of(id), caller);
        var award = file.award();
        model.addAttribute("file", file);
        model.addAttribute("award", award);
        model.addAttribute("diagrams", diagrams.about(award.id().toString(), "trancheNumber"));
        var open = inbox.openAbout(award.id().toString(), caller);
        model.addAttribute("open", open.stream().map(Asked::row).toList());
        model.addAttribute(
                "asked", open.stream().filter(Asked::offered).map(Asked::row).toList());
        model.addAttribute("may", May.of(file, caller));
        WrongDay.offer(model, caller, clock);
        return "awards/award";
    }

    @PostMapping("/awards/{id}/refund/day")
    String questionRefundDay(
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate paidOn,
            @RequestParam String reason,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var typed = new WrongDay(id, paidOn, reason);
        return typed.ask(() -> desk.questionRefundDay(AwardId.of(id), paidOn, reason, caller), model, locale, response)
                ? "redirect:/awards/" + id
                : one(id, caller, model);
    }

    @PostMapping("/awards/{id}/refund/day/answer")
    String answerRefundDay(@PathVariable String id, @RequestParam boolean confirmed, Caller caller) {
        desk.answerRefundDay(AwardId.of(id), confirmed, caller);
        return "redirect:/awards/" + id;
    }

    @GetMapping("/awards/{id}/transfers/new")
    String newTransfer(@PathVariable String id, Caller caller, Model model) {
        model.addAttribute("award", files.of(AwardId.of(id), caller).award());
        return "awards/transfer";
    }

    @GetMapping("/awards/{id}/terminations/new")
    String newTermination(@PathVariable String id, Caller caller, Model model) {
        model.addAttribute("award", files.of(AwardId.of(id), caller).award());
        return "awards/termination";
    }

    /**
     * What this person may do, so that the page offers nothing that would be refused.
     *
     * @param readBooks whether figures open their postings
     */
    record May(boolean transfer, boolean terminate, boolean readBooks) {

        static May of(AwardFile file, Caller caller) {
            var award = file.award();
            var stage = award.stage();
            return new May(
                    caller.isFor(Role.SECRETARY, award.community()) && stage == AwardStage.RUNNING,
                    caller.is(Role.PARTY_OFFICE)
                            && (stage == AwardStage.UNDER_AGREEMENT || stage == AwardStage.RUNNING)
                            && !file.awaitsTermination(),
                    FundsDesk.answersForAll(caller));
        }
    }
}
