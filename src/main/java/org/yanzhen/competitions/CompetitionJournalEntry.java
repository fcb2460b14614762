package org.yanzhen.competitions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.Sentences;
import org.yanzhen.shared.UserId;

/** One line of a round's file. Lines are only ever added, and their order is their own, not that of a clock. */
@Entity
public class CompetitionJournalEntry {

    private static final Set<String> FIGURES = Set.of("InterestsDeclared", "RoundSubmitted", "ApplicationSubmitted");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "round"))
    private RoundId round;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application"))
    private @Nullable ApplicationId application;

    private String event;
    private String outcome;
    private String scope;

    @Column(columnDefinition = "TEXT")
    private String text;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "done_by"))
    private @Nullable UserId doneBy;

    private Instant doneAt;

    CompetitionJournalEntry(CompetitionEvent event) {
        this.round = event.round();
        this.application = event.application();
        this.event = event.getClass().getSimpleName();
        this.outcome = event.outcome();
        this.scope = event.scope();
        this.text = event.text();
        this.doneBy = event.by();
        this.doneAt = event.at();
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected CompetitionJournalEntry() {}

    public RoundId round() {
        return round;
    }

    public Optional<ApplicationId> application() {
        return Optional.ofNullable(application);
    }

    /** The kind of {@link CompetitionEvent}. */
    public String event() {
        return event;
    }

    /** The constant that says how it came out; may be empty. */
    public String outcome() {
        return outcome;
    }

    /** A figure that belongs to it; may be empty. */
    public String scope() {
        return scope;
    }

    public String text() {
        return text;
    }

    /** What happened, in words. */
    public String sentence(Locale locale) {
        var key = "journal." + event + (outcome.isEmpty() ? "" : "." + outcome);
        return Sentences.of(locale, key, scope);
    }

    /** Whether the text is what a person said, not codes or figures. */
    public boolean spoken() {
        return doneBy != null && !FIGURES.contains(event);
    }

    /** Nobody, where the calendar or a rule did it, or somebody who was not logged in. */
    public Optional<UserId> by() {
        return Optional.ofNullable(doneBy);
    }

    public Instant at() {
        return doneAt;
    }
}
