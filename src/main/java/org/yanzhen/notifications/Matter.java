package org.yanzhen.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.ChinaTime;

/**
 * What a message is about. Of one matter a person is told once a day, whatever told it: an event, the task that came of
 * it, the ladder of reminders.
 *
 * @param link where to go on
 * @param key what makes it the same; nothing if it is what is said
 * @param at when it happened
 */
record Matter(String link, @Nullable String key, Instant at) {

    static Matter of(String link, Instant at) {
        return new Matter(link, null, at);
    }

    /**
     * What somebody is to do at a step.
     *
     * @param subject the id of what the task is about
     * @param step the task's key in the model
     */
    static Matter ofStep(String link, String subject, String step, Instant at) {
        return new Matter(link, subject + "/" + step, at);
    }

    /** What somebody else than the others is to do at the same step: a message of its own. */
    Matter of(String whom) {
        return new Matter(link, key + "/" + whom, at);
    }

    LocalDate day() {
        return LocalDate.ofInstant(at, ChinaTime.ZONE);
    }

    String key(String text) {
        return key != null
                ? key
                : UUID.nameUUIDFromBytes((link + text).getBytes(UTF_8)).toString();
    }
}
