package org.yanzhen.competitions.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yanzhen.competitions.Objections;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.limits.Limits;
import org.yanzhen.shared.InvalidInput.Mistakes;

/** Takes objections from people who are not logged in. */
@Service
class NoticeDesk {

    private static final int SHORTEST_CONTACT = 5;
    private static final int LONGEST_CONTACT = 100;

    private final Objections objections;
    private final Limits limits;

    NoticeDesk(Objections objections, Limits limits) {
        this.objections = objections;
        this.limits = limits;
    }

    /**
     * @param application blank, if it is about the result as a whole
     * @param website a field that people do not see: what fills it in is a machine, or a browser that means well
     */
    record Typed(String application, String text, String contact, String website) {

        static final Typed NOTHING = new Typed("", "", "", "");

        Typed(@Nullable String application, @Nullable String text, @Nullable String contact, @Nullable String website) {
            this.application = filled(application);
            this.text = filled(text);
            this.contact = filled(contact);
            this.website = filled(website);
        }

        private static String filled(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    /**
     * @param address from which it came
     * @return the objection's number
     */
    String object(RoundId round, Typed typed, String address) {
        limits.objection(round.toString(), address);
        var contact = typed.contact().strip();
        var length = contact.codePointCount(0, contact.length());
        var mistakes = new Mistakes();
        mistakes.require(
                length >= SHORTEST_CONTACT && length <= LONGEST_CONTACT,
                "contact",
                "text-length",
                "联系方式",
                SHORTEST_CONTACT,
                LONGEST_CONTACT);
        mistakes.throwIfAny();
        return objections.raise(
                round,
                ApplicationDesk.idOrNothing(typed.application()),
                typed.text(),
                contact,
                !typed.website().isBlank(),
                null);
    }
}
