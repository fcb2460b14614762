package org.yanzhen.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;

/** Administrators look the working days up and correct them. */
@Controller
class CalendarPages {

    private final ChineseWorkingDays days;
    private final Clock clock;

    CalendarPages(ChineseWorkingDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String month(@RequestParam(required = false) @Nullable YearMonth month, Caller caller, Model model) {
        caller.require(Role.ADMINISTRATOR);
        var shown = month == null ? YearMonth.now(clock) : month;
        model.addAttribute("month", shown);
        model.addAttribute("days", days.month(shown.atDay(1)));
        model.addAttribute("blanks", shown.atDay(1).getDayOfWeek().getValue() - 1);
        model.addAttribute("published", days.isPublished(shown.getYear()));
        model.addAttribute("missing", days.missing().orElse(null));
        model.addAttribute("corrections", days.corrections());
        return "calendar";
    }

    @PostMapping("/calendar/corrections")
    String correct(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam boolean worked,
            @RequestParam String reason,
            Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        days.correct(day, worked, reason, caller.id());
        return "redirect:/calendar?month=" + YearMonth.from(day);
    }

    @PostMapping("/calendar/years")
    String complete(@RequestParam int year, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        days.complete(year, caller.id());
        return "redirect:/calendar?month=" + YearMonth.of(year, 1);
    }

    @PostMapping("/calendar/corrections/withdraw")
    String withdraw(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        days.withdraw(day);
        return "redirect:/calendar?month=" + YearMonth.from(day);
    }
}
