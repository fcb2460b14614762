package org.yanzhen.funds;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.funds.AwardEvent.PaymentApproved;
import org.yanzhen.funds.AwardEvent.PaymentOrdered;
import org.yanzhen.funds.AwardEvent.TrancheCancelled;
import org.yanzhen.funds.AwardEvent.TrancheChecked;
import org.yanzhen.funds.AwardEvent.TranchePaid;
import org.yanzhen.funds.AwardEvent.TrancheRequested;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.UserId;
import org.yanzhen.shared.UserIds;

/**
 * A part of an award: requested, checked, approved by others than who checked, ordered, paid.
 *
 * <p>Tranches lie end to end between nothing and the award, which is how the database knows that they sum to it.
 */
@Entity
@SuppressWarnings("UnusedVariable") // where a tranche lies is for the database to check
public class Tranche extends AbstractAggregateRoot<Tranche> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @EmbeddedId
    private TrancheKey key;

    private @Nullable Integer previous;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "begins_at"))
    private Money beginsAt;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "ends_at"))
    private Money endsAt;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "amount"))
    private Money amount;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "paid"))
    private Money paid = Money.ZERO;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "release_on")
    private Release release;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TrancheState state = TrancheState.PLANNED;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "payable"))
    private @Nullable Money payable;

    @Column(columnDefinition = "TEXT")
    private @Nullable String statement;

    @Column(columnDefinition = "TEXT")
    private @Nullable String remarks;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "requested_by"))
    private @Nullable UserId requestedBy;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "checked_by"))
    private @Nullable UserId checkedBy;

    @Convert(converter = UserIds.class)
    private Set<UserId> approvedBy = Set.of();

    @Version
    private @Nullable Long version;

    private Tranche(AwardId award, int number, Money beginsAt, Money endsAt, Release release) {
        this.key = new TrancheKey(award.value(), number);
        this.previous = number == 1 ? null : number - 1;
        this.beginsAt = beginsAt;
        this.endsAt = endsAt;
        this.amount = endsAt.minus(beginsAt);
        this.release = release;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Tranche() {}

    /** Each ends at its share of the whole, cut to the cent; the last where the award ends. */
    static List<Tranche> plan(AwardId award, Money whole, List<TranchePlan> plan) {
        var tranches = new ArrayList<Tranche>();
        var percent = 0;
        var at = Money.ZERO;
        for (var part : plan) {
            percent += part.percent();
            var end = new Money(
                    whole.amount().multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, 2, RoundingMode.DOWN));
            tranches.add(new Tranche(award, tranches.size() + 1, at, end, part.condition()));
            at = end;
        }
        return tranches;
    }

    /** @param payable what is to be paid of it */
    void request(String statement, Money payable, UserId by, Instant now) {
        require(TrancheState.PLANNED);
        this.statement = statement;
        this.payable = payable;
        requestedBy = by;
        checkedBy = null;
        approvedBy = Set.of();
        state = TrancheState.REQUESTED;
        registerEvent(new TrancheRequested(award(), by, now, number(), statement));
    }

    void check(boolean accepted, String remarks, Set<UserId> authors, UserId by, Instant now) {
        require(TrancheState.REQUESTED);
        OwnWork.forbid(by, authors);
        OwnWork.forbid(by, hands());
        Reasons.require(!accepted, "remarks", remarks);
        this.remarks = remarks;
        checkedBy = by;
        state = accepted ? TrancheState.CHECKED : TrancheState.PLANNED;
        registerEvent(new TrancheChecked(award(), by, now, number(), accepted, remarks));
    }

    /** Once, or a second time by somebody else; the amount says how often, by a decision table. */
    void approve(boolean approved, String reason, Set<UserId> authors, UserId by, Instant now) {
        require(TrancheState.CHECKED, TrancheState.APPROVED);
        OwnWork.forbid(by, authors);
        OwnWork.forbid(by, hands());
        Reasons.require(!approved, "reason", reason);
        remarks = reason;
        approvedBy = UserIds.with(approvedBy, by);
        state = approved ? TrancheState.APPROVED : TrancheState.PLANNED;
        registerEvent(new PaymentApproved(award(), by, now, number(), approved, reason));
    }

    void order(Instant now) {
        require(TrancheState.APPROVED);
        state = TrancheState.ORDERED;
        registerEvent(new PaymentOrdered(award(), now, number(), payable()));
    }

    void pay(String bankReference, Set<UserId> authors, UserId by, Instant now) {
        require(TrancheState.ORDERED);
        OwnWork.forbid(by, authors);
        OwnWork.forbid(by, hands());
        paid = payable();
        state = TrancheState.PAID;
        registerEvent(new TranchePaid(award(), by, now, number(), paid, bankReference));
    }

    void cancel(Instant now) {
        if (!isOver()) {
            state = TrancheState.CANCELLED;
            registerEvent(new TrancheCancelled(award(), now, number()));
        }
    }

    private Set<UserId> hands() {
        var hands = new LinkedHashSet<>(approvedBy);
        Optional.ofNullable(requestedBy).ifPresent(hands::add);
        Optional.ofNullable(checkedBy).ifPresent(hands::add);
        return hands;
    }

    private void require(TrancheState... expected) {
        if (!Set.of(expected).contains(state)) {
            throw new IllegalTranche(state);
        }
    }

    public AwardId award() {
        return new AwardId(key.award());
    }

    /** From 1, in the order of the plan. */
    public int number() {
        return key.number();
    }

    public Money amount() {
        return amount;
    }

    /** What was asked for of it; all of it as long as nothing was. */
    public Money payable() {
        return payable == null ? amount : payable;
    }

    public Money paid() {
        return paid;
    }

    public Release release() {
        return release;
    }

    public TrancheState state() {
        return state;
    }

    public boolean isOver() {
        return state == TrancheState.PAID || state == TrancheState.CANCELLED;
    }

    /** What was said for the request that stands; one that was refused stands no longer. */
    public Optional<String> statement() {
        return state == TrancheState.PLANNED ? Optional.empty() : Optional.ofNullable(statement);
    }

    /** What was said when it was last checked or approved. */
    public Optional<String> remarks() {
        return Optional.ofNullable(remarks);
    }

    public Optional<UserId> requestedBy() {
        return Optional.ofNullable(requestedBy);
    }

    public Optional<UserId> checkedBy() {
        return Optional.ofNullable(checkedBy);
    }

    public Set<UserId> approvedBy() {
        return approvedBy;
    }
}
