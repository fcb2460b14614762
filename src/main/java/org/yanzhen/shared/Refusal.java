package org.yanzhen.shared;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * The application says no to a person, in a sentence written for that person.
 *
 * <p>The sentence stands in {@code messages*.properties} under {@code refusal.<code>}. {@link #getMessage()} is the
 * Chinese one, because the engine's web applications show the message of whatever was thrown.
 */
public abstract sealed class Refusal extends RuntimeException
        permits RuleViolation, InvalidInput, NotAllowed, Unknown, TooOften, TooLarge, Unavailable, OutOfSpace {

    private final String code;
    private final transient Object[] details;

    /**
     * @param code stable, kebab-case, for machines; names the sentence
     * @param details what the sentence mentions
     */
    protected Refusal(String code, Object... details) {
        super(Sentences.of(Locale.SIMPLIFIED_CHINESE, "refusal." + code, details), null, false, false);
        this.code = code;
        this.details = details;
    }

    /** The HTTP status that says the same to a machine. */
    public abstract int status();

    /** When it makes sense to try again; zero, if waiting changes nothing. */
    public Duration retryAfter() {
        return Duration.ZERO;
    }

    /** What a machine needs to go on from here, by name; nothing, if the code says it all. */
    public Map<String, Object> particulars() {
        return Map.of();
    }

    public final String code() {
        return code;
    }

    public String sentence(Locale locale) {
        return Sentences.of(locale, "refusal." + code, details);
    }
}
