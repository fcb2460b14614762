package org.yanzhen.cases.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.UserId;

/** Something that happened to a case. Whoever publishes one, in a transaction, has it in the journal with that transaction. */
public interface CaseEvent {

    /** The id of the case. */
    String subject();

    /** The id of the case that this one is a part of, whose journal shows it too: the round of an application. */
    default @Nullable String parent() {
        return null;
    }

    /** What happened. The database keeps it, so whoever renames the class lets this answer the name of before. */
    default String key() {
        return getClass().getSimpleName();
    }

    Instant at();

    /** Nobody, where the calendar or a rule did it. */
    default @Nullable UserId by() {
        return null;
    }

    /** The constant that says how it came out; empty where there is but one way. */
    default String outcome() {
        return "";
    }

    /** What part of the case it was about, say a quarter, or a figure that belongs to it; empty if the whole. */
    default String scope() {
        return "";
    }

    /** What was said. */
    default String text() {
        return "";
    }
}
