package org.yanzhen.modeling;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yanzhen.modeling.trial.TrialReport;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** A process with its forms and decisions as handed in by one administrator; a second one has it deployed, or not. */
@Entity(name = "ModelRelease")
@Table(name = "model_release")
public class Release {

    /** How it came about. */
    public enum Kind {
        EDITED,
        /** The content of an earlier one. */
        ROLL_BACK,
        /** Deployed at one of the engine's doors, without a second person. */
        DIRECT,
        /** Came with the program. */
        SHIPPED
    }

    /** How far it is. */
    public enum State {
        PENDING,
        RELEASED,
        REFUSED,
        WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String process;
    private int number;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable Integer base;
    private @Nullable Integer shipped;
    private String note;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "author"))
    private @Nullable UserId author;

    private Instant submittedAt;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "decided_by"))
    private @Nullable UserId decidedBy;

    private @Nullable Instant decidedAt;
    private String reason = "";
    private @Nullable String deployment;

    @Convert(converter = TrialJson.class)
    private @Nullable TrialReport trial;

    @ElementCollection
    @CollectionTable(name = "model_release_file", joinColumns = @JoinColumn(name = "of_release"))
    @MapKeyColumn(name = "name")
    @Column(name = "content")
    private Map<String, String> files;

    @Version
    private @Nullable Long version;

    private Release(
            Bundle content,
            int number,
            Kind kind,
            State state,
            @Nullable Integer base,
            String note,
            @Nullable UserId author,
            Instant now) {
        this.process = content.process();
        this.files = new HashMap<>(content.files());
        this.number = number;
        this.kind = kind;
        this.state = state;
        this.base = base;
        this.note = note.strip();
        this.author = author;
        this.submittedAt = now;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Release() {}

    /**
     * What waits for the second administrator.
     *
     * @param trial of exactly this content
     */
    static Release submitted(
            Bundle content,
            int number,
            Kind kind,
            @Nullable Integer base,
            @Nullable Integer shipped,
            String note,
            TrialReport trial,
            UserId author,
            Instant now) {
        requireNote(note);
        var release = new Release(content, number, kind, State.PENDING, base, note, author, now);
        release.shipped = shipped;
        release.trial = trial;
        return release;
    }

    static void requireNote(String note) {
        if (note.isBlank()) {
            throw new InvalidInput("note", "note-required");
        }
        Reasons.require(true, "note", note);
    }

    /** What came with the program, whether it was deployed or waits beside a local change. */
    static Release shipped(Bundle content, int number, @Nullable String deployment, Instant now) {
        var release = new Release(content, number, Kind.SHIPPED, State.RELEASED, null, "", null, now);
        release.shipped = number;
        release.deployment = deployment;
        return release;
    }

    /** @param author null if nobody knows */
    static Release direct(
            Bundle content,
            int number,
            @Nullable Integer base,
            @Nullable Integer shipped,
            String note,
            @Nullable UserId author,
            String deployment,
            Instant now) {
        var release = new Release(content, number, Kind.DIRECT, State.RELEASED, base, note, author, now);
        release.shipped = shipped;
        release.deployment = deployment;
        return release;
    }

    /** A second administrator says yes. Nobody releases what they wrote. */
    void approve(UserId by, Instant now) {
        requirePending();
        OwnWork.forbid(by, author == null ? Set.of() : Set.of(author));
        decide(State.RELEASED, by, now);
    }

    void deployed(String as) {
        deployment = as;
    }

    void refuse(String why, UserId by, Instant now) {
        requirePending();
        OwnWork.forbid(by, author == null ? Set.of() : Set.of(author));
        Reasons.require(true, "reason", why);
        reason = why.strip();
        decide(State.REFUSED, by, now);
    }

    void withdraw(UserId by, Instant now) {
        requirePending();
        if (!by.equals(author)) {
            throw new NotAllowed("release-of-another");
        }
        decide(State.WITHDRAWN, by, now);
    }

    private void requirePending() {
        if (state != State.PENDING) {
            throw new RuleViolation("release-decided", number);
        }
    }

    private void decide(State outcome, UserId by, Instant now) {
        state = outcome;
        decidedBy = by;
        decidedAt = now;
    }

    public long id() {
        return id == null ? 0 : id;
    }

    public String process() {
        return process;
    }

    /** Counted in its process from 1, whatever came of it. */
    public int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    /** The number of the release that it changes; null if the process was new, or it changes none. */
    public @Nullable Integer base() {
        return base;
    }

    /** The number of the shipped release that has been taken into account; null if none ever shipped. */
    public @Nullable Integer shipped() {
        return shipped;
    }

    public String note() {
        return note;
    }

    public @Nullable UserId author() {
        return author;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable UserId decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public String reason() {
        return reason;
    }

    /** What its dry run found when it was handed in; null of what was never handed in, or before there was one. */
    public @Nullable TrialReport trial() {
        return trial;
    }

    /** Its id in the engine; null if it was not deployed. */
    public @Nullable String deployment() {
        return deployment;
    }

    public Bundle bundle() {
        return Bundle.of(process, files);
    }
}
