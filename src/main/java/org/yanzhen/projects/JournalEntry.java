package org.yanzhen.projects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.UserId;

/** One line of a project's file. Lines are only ever added, and their order is their own, not that of a clock. */
@Entity
public class JournalEntry {

    private static final Set<String> FIGURES = Set.of("PanelAppointed", "SelfEvaluated");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "project"))
    private ProjectId project;

    private String event;
    private String outcome;
    private String scope;

    @Column(columnDefinition = "TEXT")
    private String text;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "done_by"))
    private @Nullable UserId doneBy;

    private Instant doneAt;

    JournalEntry(ProjectEvent event) {
        this.project = event.project();
        this.event = event.getClass().getSimpleName();
        this.outcome = event.outcome();
        this.scope = event.scope();
        this.text = event.text();
        this.doneBy = event.by();
        this.doneAt = event.at();
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected JournalEntry() {}

    public ProjectId project() {
        return project;
    }

    /** The kind of {@link ProjectEvent}. */
    public String event() {
        return event;
    }

    /** The constant that says how it came out; may be empty. */
    public String outcome() {
        return outcome;
    }

    /** What part it was about, say a quarter or a department; may be empty. */
    public String scope() {
        return scope;
    }

    public String text() {
        return text;
    }

    /** Whether the text is what a person said, not codes or figures. */
    public boolean spoken() {
        return doneBy != null && !FIGURES.contains(event);
    }

    /** Nobody, where the calendar or a rule did it. */
    public Optional<UserId> by() {
        return Optional.ofNullable(doneBy);
    }

    public Instant at() {
        return doneAt;
    }
}
