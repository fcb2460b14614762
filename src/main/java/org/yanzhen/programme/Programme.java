package org.yanzhen.programme;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.programme.ProgrammeEvent.ClosingDismissed;
import org.yanzhen.programme.ProgrammeEvent.ClosingRequested;
import org.yanzhen.programme.ProgrammeEvent.YearClosed;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** 年度党建计划: what the street office set itself for a year. Two persons close a year to proposals. */
@Entity
public class Programme extends AbstractAggregateRoot<Programme> {

    static final int LONGEST_REASON = 500;

    @Id
    @Column(name = "programme_year")
    private int year;

    private String title;
    private boolean closed;

    private @Nullable String closingReason;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "closing_requested_by"))
    private @Nullable UserId closingRequestedBy;

    private @Nullable Instant closingRequestedAt;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "closed_by"))
    private @Nullable UserId closedBy;

    private @Nullable Instant closedAt;

    @Version
    private @Nullable Long version;

    Programme(int year, String title) {
        this.year = year;
        this.title = title;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Programme() {}

    /** Nothing is closed before somebody else confirms it. */
    void requestClosing(String reason, UserId by, Instant now) {
        requireOpen();
        if (closingRequestedBy != null) {
            throw new RuleViolation("closing-requested-already", year);
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "text-length", "原因", 1, LONGEST_REASON);
        }
        closingReason = reason.strip();
        closingRequestedBy = by;
        closingRequestedAt = now;
        registerEvent(new ClosingRequested(year, by, now, closingReason));
    }

    /** No more proposals for this year; what runs goes on. */
    void close(UserId by, Instant now) {
        requireOpen();
        OwnWork.forbid(by, Set.of(whoRequestedClosing()));
        closed = true;
        closedBy = by;
        closedAt = now;
        registerEvent(new YearClosed(year, by, now));
    }

    /** The year stays open; whoever asked may think better of it too. */
    void dismissClosing(UserId by, Instant now) {
        requireOpen();
        registerEvent(new ClosingDismissed(year, by, now, whoRequestedClosing()));
        closingReason = null;
        closingRequestedBy = null;
        closingRequestedAt = null;
    }

    private UserId whoRequestedClosing() {
        if (closingRequestedBy == null) {
            throw new RuleViolation("closing-not-requested", year);
        }
        return closingRequestedBy;
    }

    void requireOpen() {
        if (closed) {
            throw new RuleViolation("year-closed", year);
        }
    }

    public int year() {
        return year;
    }

    public String title() {
        return title;
    }

    public boolean isClosed() {
        return closed;
    }

    public Optional<String> closingReason() {
        return Optional.ofNullable(closingReason);
    }

    public Optional<UserId> closingRequestedBy() {
        return Optional.ofNullable(closingRequestedBy);
    }

    public Optional<Instant> closingRequestedAt() {
        return Optional.ofNullable(closingRequestedAt);
    }

    public Optional<UserId> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
