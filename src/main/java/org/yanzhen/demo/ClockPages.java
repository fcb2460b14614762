package org.yanzhen.demo;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;

/** 演练时钟, for the demo's administrator. */
@Controller
@Profile("demo")
class ClockPages {

    private final RehearsalClock clock;

    ClockPages(RehearsalClock clock) {
        this.clock = clock;
    }

    @GetMapping("/clock")
    String clock(Caller caller, Model model) {
        caller.require(Role.ADMINISTRATOR);
        model.addAttribute("now", clock.now());
        model.addAttribute("today", clock.today());
        model.addAttribute("stops", clock.stops());
        return "clock";
    }

    @PostMapping("/clock")
    String move(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        clock.moveTo(day);
        return "redirect:/clock";
    }

    @PostMapping("/api/demo/clock")
    @ResponseBody
    @ResponseStatus(HttpStatus.OK)
    Stand moveTo(@RequestBody Move move, Caller caller) {
        caller.require(Role.ADMINISTRATOR);
        clock.moveTo(move.day());
        return new Stand(clock.today());
    }

    record Move(LocalDate day) {
        Move {
            Objects.requireNonNull(day);
        }
    }

    record Stand(LocalDate day) {}
}
