package org.yanzhen.funds;

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
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.Sentences;
import org.yanzhen.shared.UserId;

/** One line of an award's file. Lines are only ever added, and their order is their own, not that of a clock. */
@Entity
public class AwardJournalEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "award"))
    private AwardId award;

    private String event;
    private String outcome;
    private String scope;

    @Column(columnDefinition = "TEXT")
    private String text;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "done_by"))
    private @Nullable UserId doneBy;

    private Instant doneAt;

    AwardJournalEntry(AwardEvent event) {
        this.award = event.award();
        this.event = event.getClass().getSimpleName();
        this.outcome = event.outcome();
        this.scope = event.scope();
        this.text = event.text();
        this.doneBy = event.by();
        this.doneAt = event.at();
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected AwardJournalEntry() {}

    public AwardId award() {
        return award;
    }

    /** The kind of {@link AwardEvent}. */
    public String event() {
        return event;
    }

    /** The constant that says how it came out; may be empty. */
    public String outcome() {
        return outcome;
    }

    /** What happened, say 第 1 期拨付申请：审核通过. */
    public String what(Locale locale) {
        var key = "journal." + event + (outcome.isEmpty() ? "" : "." + outcome);
        return Sentences.of(locale, key, scope);
    }

    /** What was said, or how much it was about. */
    public String text() {
        return text;
    }

    /** Nobody, where the calendar or a rule did it. */
    public Optional<UserId> by() {
        return Optional.ofNullable(doneBy);
    }

    public Instant at() {
        return doneAt;
    }
}
