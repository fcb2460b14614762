package org.yanzhen.cases.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.Sentences;
import org.yanzhen.shared.UserId;

/**
 * One line of a case's journal; see {@link CaseEvent} for what it says.
 *
 * @param number 1 for the first of the case; 0 as long as the transaction that writes it has not committed
 * @param event the {@link CaseEvent#key()}
 * @param doneBy nobody, where the calendar or a rule did it, or somebody who was not logged in
 * @param at to the second
 * @param seal the SHA-256 of the seal of the line before and of all that this one says, as 64 hexadecimal digits; empty
 *     as long as there is no number
 */
public record JournalEntry(
        String subject,
        @Nullable String parent,
        int number,
        String event,
        String outcome,
        String scope,
        String text,
        @Nullable UserId doneBy,
        Instant at,
        String seal) {

    /** What the first line of a case is sealed with. */
    static final String NO_SEAL = "";

    private static final ObjectMapper JSON = new ObjectMapper();

    public static JournalEntry of(CaseEvent event) {
        return new JournalEntry(
                event.subject(),
                event.parent(),
                0,
                event.key(),
                event.outcome(),
                event.scope(),
                event.text(),
                event.by(),
                event.at().truncatedTo(ChronoUnit.SECONDS),
                NO_SEAL);
    }

    JournalEntry after(int lastNumber, String lastSeal) {
        var next = sealed(lastNumber + 1, NO_SEAL);
        return next.sealed(next.number, next.sealAfter(lastSeal));
    }

    boolean follows(int lastNumber, String lastSeal) {
        return equals(after(lastNumber, lastSeal));
    }

    private JournalEntry sealed(int place, String with) {
        return new JournalEntry(subject, parent, place, event, outcome, scope, text, doneBy, at, with);
    }

    private String sealAfter(String lastSeal) {
        try {
            var said = JSON.writeValueAsString(Arrays.asList(
                    lastSeal,
                    subject,
                    parent,
                    number,
                    event,
                    outcome,
                    scope,
                    text,
                    by().map(UserId::name).orElse(null),
                    at.getEpochSecond()));
            return hash(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<UserId> by() {
        return Optional.ofNullable(doneBy);
    }

    /** @param kind one whose name is its key */
    public boolean isA(Class<? extends CaseEvent> kind) {
        return event.equals(kind.getSimpleName());
    }

    /** What happened, say 第 1 期拨付审核通过. */
    public String sentence(Locale locale) {
        return sentence(locale, scope);
    }

    /** @param part what people call what it was about */
    public String sentence(Locale locale, String part) {
        return Sentences.of(locale, "journal." + event + (outcome.isEmpty() ? "" : "." + outcome), part);
    }
}
