package org.yanzhen.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.yanzhen.shared.UserId;

/** A module says what of its own, outside the processes, waits for a second person; shown where people look for tasks. */
public interface SecondPerson {

    /** What this person may decide, the oldest first. */
    List<Matter> waitingFor(Caller caller, Locale locale);

    /**
     * @param what it is, as {@code 审批流程模型的发布}
     * @param subject whom or what it is about
     * @param page the path of the page where it is decided
     */
    record Matter(String what, String subject, String page, UserId askedBy, Instant askedAt) {}
}
