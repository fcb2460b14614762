package org.yanzhen.funds.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.ui.Model;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.ChinaTime;
import org.yanzhen.shared.Refusal;

/**
 * What a page needs for correcting a day on which money moved: one person asks, another answers.
 *
 * @param of whose day it is: the id of a payment or an award
 */
record WrongDay(String of, LocalDate day, String reason) {

    /** Whether the caller may ask and answer, for the fragment of this name. */
    static void offer(Model model, Caller caller, Clock clock) {
        model.addAttribute("mayPay", caller.is(Role.FINANCE));
        model.addAttribute("mayAnswer", caller.is(Role.FINANCE) || caller.is(Role.PARTY_OFFICE));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE));
    }

    /**
     * What was typed stays if it is refused.
     *
     * @return whether it was taken
     */
    boolean ask(Runnable deed, Model model, Locale locale, HttpServletResponse response) {
        try {
            deed.run();
            return true;
        } catch (Refusal refusal) {
            response.setStatus(refusal.status());
            model.addAttribute("dayRefused", refusal.sentence(locale)); // a payment may stand on another page
            model.addAttribute("wrongDay", this);
            return false;
        }
    }
}
