package org.yanzhen.funds;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.funds.AwardEvent.ReportChecked;
import org.yanzhen.funds.AwardEvent.SpendingReported;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** What a community says it spent since its last report, line by line of its budget. */
@Entity
public class SpendingReport extends AbstractAggregateRoot<SpendingReport> {

    /** What became of a report. */
    public enum State {
        SUBMITTED,
        RETURNED,
        ACCEPTED
    }

    @EmbeddedId
    private ReportKey key;

    @Column(name = "final")
    private boolean last;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state = State.SUBMITTED;

    @ElementCollection
    @CollectionTable(
            name = "spending_report_line",
            joinColumns = {@JoinColumn(name = "award"), @JoinColumn(name = "number")})
    @OrderBy("line")
    private List<SpentRow> lines = new ArrayList<>();

    @Column(columnDefinition = "TEXT")
    private String text;

    @Column(columnDefinition = "TEXT")
    private @Nullable String remarks;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "reported_by"))
    private UserId reportedBy;

    private Instant reportedAt;

    @Version
    private @Nullable Long version;

    SpendingReport(AwardId award, int number, boolean last, List<Spent> spent, String text, UserId by, Instant now) {
        this.key = new ReportKey(award.value(), number);
        this.last = last;
        this.text = text;
        this.reportedBy = by;
        this.reportedAt = now;
        spent.forEach(line -> lines.add(new SpentRow(line)));
        registerEvent(new SpendingReported(award, by, now, number, last, total()));
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected SpendingReport() {}

    void check(boolean accepted, String remarks, Set<UserId> authors, UserId by, Instant now) {
        OwnWork.forbid(by, authors);
        Reasons.require(!accepted, "remarks", remarks);
        answer(accepted, remarks, by);
        registerEvent(new ReportChecked(award(), by, now, number(), accepted, remarks));
    }

    /** The final report is answered by the audit, which says so itself. */
    void answer(boolean accepted, String remarks, UserId by) {
        if (state != State.SUBMITTED) {
            throw new RuleViolation("report-answered");
        }
        OwnWork.forbid(by, Set.of(reportedBy));
        this.remarks = remarks;
        state = accepted ? State.ACCEPTED : State.RETURNED;
    }

    public AwardId award() {
        return new AwardId(key.award());
    }

    /** From 1; a report handed in again is a report of its own. */
    public int number() {
        return key.number();
    }

    /** Whether it is the one that closes the account. */
    public boolean isLast() {
        return last;
    }

    public State state() {
        return state;
    }

    public List<Spent> lines() {
        return lines.stream().map(SpentRow::value).toList();
    }

    public Money total() {
        return Money.sum(lines.stream().map(row -> row.value().amount()).toList());
    }

    public String text() {
        return text;
    }

    public Optional<String> remarks() {
        return Optional.ofNullable(remarks);
    }

    public UserId reportedBy() {
        return reportedBy;
    }

    public Instant reportedAt() {
        return reportedAt;
    }
}
