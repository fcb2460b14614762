package org.yanzhen.competitions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yanzhen.competitions.CompetitionFiles;
import org.yanzhen.competitions.Notice;
import org.yanzhen.competitions.Objection;
import org.yanzhen.competitions.Round;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.RoundStage;
import org.yanzhen.competitions.web.NoticeDesk.Typed;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.Refusal;

/** 结果公示: what everybody may read, and object to, without a log-in and without scripts. */
@Controller
@RequestMapping("/notices")
class NoticePages {

    private final CompetitionFiles files;
    private final NoticeDesk desk;
    private final Clock clock;

    NoticePages(CompetitionFiles files, NoticeDesk desk, Clock clock) {
        this.files = files;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "notices",
                files.notices().stream()
                        .map(one -> new Listed(
                                one.round(), one.awards(), one.sum(), takesObjections(one.round(), clock.instant())))
                        .toList());
        return "notices/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        return show(RoundId.of(id), Typed.NOTHING, List.of(), model);
    }

    /** What was typed stays on the page, whatever is wrong with it. */
    @PostMapping("/{id}/objections")
    String object(
            @PathVariable String id,
            @ModelAttribute Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        var round = RoundId.of(id);
        String number;
        try {
            number = desk.object(round, typed, request.getRemoteAddr());
        } catch (Refusal refusal) {
            response.setStatus(refusal.status());
            if (!refusal.retryAfter().isZero()) {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(refusal.retryAfter().plusMillis(999).toSeconds()));
            }
            return show(round, typed, sentences(refusal, locale), model);
        }
        return "redirect:/notices/" + round + "/thanks?number=" + number;
    }

    @GetMapping("/{id}/thanks")
    String thanks(@PathVariable String id, @RequestParam(required = false) @Nullable String number, Model model) {
        var notice = files.notice(RoundId.of(id));
        model.addAttribute("id", notice.round().id());
        model.addAttribute(
                "number",
                notice.objections().stream()
                        .map(Notice.Answered::number)
                        .filter(one -> one.equals(number))
                        .findFirst()
                        .orElse(null));
        return "notices/thanks";
    }

    /** How lots were drawn, for whoever wants to draw again. */
    @GetMapping("/{id}/draw")
    String draw(@PathVariable String id, Model model) {
        model.addAttribute("draw", files.draw(RoundId.of(id)));
        return "notices/draw";
    }

    private String show(RoundId round, Typed typed, List<String> sentences, Model model) {
        model.addAttribute("notice", page(files.notice(round)));
        model.addAttribute("typed", typed);
        model.addAttribute("sentences", sentences);
        return "notices/notice";
    }

    private static List<String> sentences(Refusal refusal, Locale locale) {
        return refusal instanceof InvalidInput input
                ? input.mistakes().stream()
                        .map(mistake -> mistake.sentence(locale))
                        .toList()
                : List.of(refusal.sentence(locale));
    }

    private Page page(Notice notice) {
        var awards = notice.lines().stream().filter(line -> !line.waiting()).toList();
        return new Page(
                notice.round(),
                awards,
                notice.lines().stream().filter(Notice.Line::waiting).toList(),
                notice.passed(),
                notice.objections(),
                Money.sum(awards.stream().map(Notice.Line::approved).toList()),
                takesObjections(notice.round(), clock.instant()));
    }

    static boolean takesObjections(Round round, Instant now) {
        var endsAt = round.noticeEndsAt();
        return round.stage() == RoundStage.UNDER_NOTICE && endsAt != null && !now.isAfter(endsAt);
    }

    /** @param open whether objections are still taken */
    record Listed(Round round, int awards, Money sum, boolean open) {}

    /** @param open whether objections are still taken */
    record Page(
            Round round,
            List<Notice.Line> lines,
            List<Notice.Line> waiting,
            List<Notice.Passed> passed,
            List<Notice.Answered> objections,
            Money sum,
            boolean open) {

        public long answered() {
            return objections.stream()
                    .filter(objection -> objection.state() != Objection.State.OPEN)
                    .count();
        }
    }
}
