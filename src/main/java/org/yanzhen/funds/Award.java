package org.yanzhen.funds;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.funds.AwardEvent.AgreementAnswered;
import org.yanzhen.funds.AwardEvent.AgreementCountersigned;
import org.yanzhen.funds.AwardEvent.AwardBegun;
import org.yanzhen.funds.AwardEvent.AwardClosed;
import org.yanzhen.funds.AwardEvent.AwardEvaluated;
import org.yanzhen.funds.AwardEvent.AwardGranted;
import org.yanzhen.funds.AwardEvent.AwardRevoked;
import org.yanzhen.funds.AwardEvent.AwardSettled;
import org.yanzhen.funds.AwardEvent.AwardTerminated;
import org.yanzhen.funds.AwardEvent.MoneyReturned;
import org.yanzhen.funds.AwardEvent.RefundDateAnswered;
import org.yanzhen.funds.AwardEvent.RefundDateQuestioned;
import org.yanzhen.funds.AwardEvent.SpendingAudited;
import org.yanzhen.shared.ChinaTime;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;
import org.yanzhen.shared.UserIds;

/**
 * Money granted to a community for something, from the decision to the close-out. The award knows what was agreed and
 * found; the ledger, where its money is.
 */
@Entity
public class Award extends AbstractAggregateRoot<Award> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AwardId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "fund"))
    private FundId fund;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "envelope"))
    private EnvelopeId envelope;

    private int ordinal;
    private String subject;
    private String community;

    @Column(name = "award_year")
    private int year;

    private String title;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "amount"))
    private Money amount;

    private int tranches;

    @ElementCollection
    @CollectionTable(name = "award_line", joinColumns = @JoinColumn(name = "award"))
    @OrderColumn(name = "position")
    private List<LineRow> lines = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AwardStage stage = AwardStage.GRANTED;

    @Convert(converter = UserIds.class)
    private Set<UserId> authors;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "signed_by"))
    private @Nullable UserId signedBy;

    private @Nullable Instant signedAt;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "disallowed"))
    private Money disallowed = Money.ZERO;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "audited_by"))
    private @Nullable UserId auditedBy;

    @Column(columnDefinition = "TEXT")
    private @Nullable String findings;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable AwardRating rating;

    @Column(columnDefinition = "TEXT")
    private @Nullable String evaluation;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "refund_due"))
    private Money refundDue = Money.ZERO;

    private @Nullable String refundReference;
    private @Nullable LocalDate refundedOn;

    @Embedded
    @AttributeOverride(name = "day", column = @Column(name = "corrected_refunded_on"))
    @AttributeOverride(name = "reason", column = @Column(name = "refund_correction_reason", columnDefinition = "TEXT"))
    @AttributeOverride(name = "askedBy.name", column = @Column(name = "refund_correction_by"))
    private @Nullable DayCorrection refundCorrection;

    private Instant grantedAt;
    private @Nullable Instant closedAt;

    @Version
    private @Nullable Long version;

    /** @param ordinal the how manieth of its envelope this is, from 1 */
    static Award grant(NewAward award, int ordinal, FundId fund, int year, UserId by, Instant now) {
        var granted = new Award(award, ordinal, fund, year, now);
        granted.registerEvent(new AwardGranted(award.id(), by, now, award.amount()));
        return granted;
    }

    private Award(NewAward award, int ordinal, FundId fund, int year, Instant now) {
        this.id = award.id();
        this.fund = fund;
        this.envelope = award.envelope();
        this.ordinal = ordinal;
        this.subject = award.subject();
        this.community = award.community();
        this.year = year;
        this.title = award.title();
        this.amount = award.amount();
        this.tranches = award.plan().size();
        this.authors = Set.copyOf(award.authors());
        this.grantedAt = now;
        write(Shares.of(award.lines(), award.amount()));
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Award() {}

    private void write(List<AwardLine> lines) {
        this.lines.clear();
        lines.forEach(line -> this.lines.add(new LineRow(line)));
    }

    /** The decision is taken back before it was final. */
    void revoke(String reason, UserId by, Instant now) {
        require(AwardStage.GRANTED);
        stage = AwardStage.REVOKED;
        registerEvent(new AwardRevoked(id, by, now, reason));
    }

    /** The result is final. */
    void begin(Instant now) {
        require(AwardStage.GRANTED);
        stage = AwardStage.UNDER_AGREEMENT;
        registerEvent(new AwardBegun(id, now));
    }

    /**
     * The community says how it will spend the money, or that it does not want it.
     *
     * @param lines must sum to the award
     */
    void agree(boolean accepted, List<AwardLine> lines, String remarks, UserId by, Instant now) {
        require(AwardStage.UNDER_AGREEMENT);
        Reasons.require(!accepted, "remarks", remarks);
        if (accepted) {
            var sum = Money.sum(lines.stream().map(AwardLine::amount).toList());
            if (!sum.equals(amount)) {
                throw new InvalidInput("lines", "lines-sum", amount, sum);
            }
            write(lines);
        } else {
            stage = AwardStage.DECLINED;
        }
        authors = UserIds.with(authors, by);
        registerEvent(new AgreementAnswered(id, by, now, accepted, remarks));
    }

    /** The street office signs as well; the money is promised. */
    void countersign(boolean signed, String remarks, UserId by, Instant now) {
        require(AwardStage.UNDER_AGREEMENT);
        OwnWork.forbid(by, authors);
        Reasons.require(!signed, "remarks", remarks);
        if (signed) {
            stage = AwardStage.RUNNING;
            signedBy = by;
            signedAt = now;
        }
        registerEvent(new AgreementCountersigned(id, by, now, signed, remarks));
    }

    /**
     * Finance has looked at all that was spent.
     *
     * @param disallowed is to be paid back, or not to be paid
     * @param spent by all reports
     */
    void audit(
            boolean accepted,
            Money disallowed,
            Money spent,
            String findings,
            Set<UserId> reporters,
            UserId by,
            Instant now) {
        require(AwardStage.RUNNING);
        OwnWork.forbid(by, authors);
        OwnWork.forbid(by, reporters);
        Reasons.require(!accepted || !disallowed.isZero(), "findings", findings);
        if (disallowed.exceeds(spent)) {
            throw new InvalidInput("disallowed", "disallowed-exceeds-spent", spent);
        }
        this.findings = findings;
        if (accepted) {
            this.disallowed = disallowed;
            this.auditedBy = by;
        }
        registerEvent(new SpendingAudited(id, by, now, accepted, disallowed, findings));
    }

    void evaluate(AwardRating rating, String text, Set<UserId> reporters, UserId by, Instant now) {
        require(AwardStage.RUNNING);
        if (auditedBy == null) {
            throw new RuleViolation("spending-not-audited");
        }
        OwnWork.forbid(by, authors);
        OwnWork.forbid(by, reporters);
        OwnWork.forbid(by, Set.of(auditedBy));
        Reasons.require(rating == AwardRating.FAILED, "text", text);
        this.rating = rating;
        this.evaluation = text;
        registerEvent(new AwardEvaluated(id, by, now, rating, text));
    }

    /** @param refundDue was paid and is not covered by spending that counts */
    void settle(Money refundDue, Instant now) {
        require(AwardStage.RUNNING);
        requireEvaluated();
        this.refundDue = refundDue;
        registerEvent(new AwardSettled(id, now, refundDue));
    }

    /** @return how much came back */
    Money refund(String bankReference, LocalDate paidBackOn, UserId by, Instant now) {
        require(AwardStage.RUNNING, AwardStage.TERMINATED);
        OwnWork.forbid(by, authors);
        if (!isRefundOutstanding()) {
            throw new RuleViolation("nothing-to-pay-back");
        }
        requireSinceGrant(paidBackOn);
        refundReference = BankReference.checked(bankReference);
        refundedOn = paidBackOn;
        registerEvent(new MoneyReturned(id, by, now, refundDue, bankReference));
        return refundDue;
    }

    /**
     * The day on which the money came back was registered wrongly; another person is to confirm the right one. Asked
     * again, the last counts.
     */
    void questionRefundDay(LocalDate day, String reason, UserId by, Instant now) {
        var before = registeredRefundDay();
        requireSinceGrant(day);
        refundCorrection = DayCorrection.asked(before, day, reason, by);
        registerEvent(new RefundDateQuestioned(id, by, now, before, day, reason));
    }

    /** Another person has looked at the bank's slip as well. */
    void answerRefundDay(boolean confirmed, UserId by, Instant now) {
        var before = registeredRefundDay();
        var day = DayCorrection.answered(refundCorrection, by);
        registerEvent(new RefundDateAnswered(id, by, now, confirmed, before, day));
        if (confirmed) {
            refundedOn = day;
        }
        refundCorrection = null;
    }

    private void requireSinceGrant(LocalDate day) {
        var granted = LocalDate.ofInstant(grantedAt, ChinaTime.ZONE);
        if (day.isBefore(granted)) {
            throw new InvalidInput("paidBackOn", "paid-back-before-award", Formats.day(day), Formats.day(granted));
        }
    }

    private LocalDate registeredRefundDay() {
        if (refundedOn == null) {
            throw new RuleViolation("refund-not-registered");
        }
        return refundedOn;
    }

    void close(Instant now) {
        require(AwardStage.RUNNING);
        requireEvaluated();
        if (isRefundOutstanding()) {
            throw new RuleViolation("refund-outstanding");
        }
        stage = AwardStage.CLOSED;
        closedAt = now;
        registerEvent(new AwardClosed(id, now));
    }

    /** @param clawBack of what was paid, to come back */
    void terminate(Money clawBack, String reason, UserId by, Instant now) {
        requireTerminable();
        stage = AwardStage.TERMINATED;
        refundDue = clawBack;
        closedAt = now;
        registerEvent(new AwardTerminated(id, by, now, reason));
    }

    void requireTerminable() {
        require(AwardStage.UNDER_AGREEMENT, AwardStage.RUNNING);
        if (refundReference != null) {
            throw new RuleViolation("award-settled");
        }
    }

    /** It was granted for good, and is over without an agreement. */
    void requireNeverSigned() {
        require(AwardStage.DECLINED, AwardStage.TERMINATED);
        if (signedAt != null) {
            throw new IllegalAward(stage);
        }
    }

    void requireRunning() {
        require(AwardStage.RUNNING);
    }

    /** Moves money between two lines, numbered from 1. */
    void transfer(int from, int to, Money moved) {
        require(AwardStage.RUNNING);
        var source = line(from);
        var target = line(to);
        lines.set(
                from - 1,
                new LineRow(new AwardLine(source.item(), source.amount().minus(moved))));
        lines.set(
                to - 1, new LineRow(new AwardLine(target.item(), target.amount().plus(moved))));
    }

    /** @param number from 1 */
    AwardLine line(int number) {
        if (number < 1 || number > lines.size()) {
            throw new InvalidInput("line", "line-unknown", number);
        }
        return lines.get(number - 1).value();
    }

    private void requireEvaluated() {
        if (rating == null) {
            throw new RuleViolation("award-not-evaluated");
        }
    }

    private void require(AwardStage... expected) {
        if (!Set.of(expected).contains(stage)) {
            throw new IllegalAward(stage);
        }
    }

    public AwardId id() {
        return id;
    }

    public FundId fund() {
        return fund;
    }

    public EnvelopeId envelope() {
        return envelope;
    }

    /** The how manieth of its envelope this is, from 1. */
    public int ordinal() {
        return ordinal;
    }

    /** The id of what it was granted for. */
    public String subject() {
        return subject;
    }

    public String community() {
        return community;
    }

    public int year() {
        return year;
    }

    public String title() {
        return title;
    }

    public Money amount() {
        return amount;
    }

    /** In how many parts it is paid. */
    public int tranches() {
        return tranches;
    }

    /** As they stand now; they sum to the amount. */
    public List<AwardLine> lines() {
        return lines.stream().map(LineRow::value).toList();
    }

    public AwardStage stage() {
        return stage;
    }

    public Set<UserId> authors() {
        return new LinkedHashSet<>(authors);
    }

    public Optional<UserId> signedBy() {
        return Optional.ofNullable(signedBy);
    }

    public Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }

    public Money disallowed() {
        return disallowed;
    }

    /** Whether finance accepted the final report. */
    public boolean isAudited() {
        return auditedBy != null;
    }

    public Optional<String> findings() {
        return Optional.ofNullable(findings);
    }

    public Optional<AwardRating> rating() {
        return Optional.ofNullable(rating);
    }

    public Optional<String> evaluation() {
        return Optional.ofNullable(evaluation);
    }

    public Money refundDue() {
        return refundDue;
    }

    /** Whether money is still to come back. */
    public boolean isRefundOutstanding() {
        return !refundDue.isZero() && refundReference == null;
    }

    /** Under which the money came back. */
    public Optional<String> refundReference() {
        return Optional.ofNullable(refundReference);
    }

    public Optional<LocalDate> refundedOn() {
        return Optional.ofNullable(refundedOn);
    }

    /** Of the day on which it came back, until another person has answered. */
    public Optional<DayCorrection> refundCorrection() {
        return Optional.ofNullable(refundCorrection);
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
