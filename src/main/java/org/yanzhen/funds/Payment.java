package org.yanzhen.funds;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.yanzhen.funds.AwardEvent.PaymentDateAnswered;
import org.yanzhen.funds.AwardEvent.PaymentDateQuestioned;
import org.yanzhen.shared.ChinaTime;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** An order to the bank, and that it was carried out. */
@Entity
public class Payment extends AbstractAggregateRoot<Payment> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PaymentId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "fund"))
    private FundId fund;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "award"))
    private AwardId award;

    private int tranche;

    @Embedded
    private Money amount;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PaymentState state = PaymentState.ORDERED;

    private Instant orderedAt;
    private @Nullable String idempotencyKey;
    private @Nullable String bankReference;
    private @Nullable LocalDate paidOn;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "registered_by"))
    private @Nullable UserId registeredBy;

    private @Nullable Instant registeredAt;

    @Embedded
    @AttributeOverride(name = "day", column = @Column(name = "corrected_paid_on"))
    @AttributeOverride(name = "reason", column = @Column(name = "correction_reason", columnDefinition = "TEXT"))
    @AttributeOverride(name = "askedBy.name", column = @Column(name = "correction_by"))
    private @Nullable DayCorrection correction;

    @Version
    private @Nullable Long version;

    Payment(Award award, Tranche tranche, Instant now) {
        this.id = PaymentId.next();
        this.fund = award.fund();
        this.award = award.id();
        this.tranche = tranche.number();
        this.amount = tranche.payable();
        this.orderedAt = now;
    }

    @SuppressWarnings({"unused", "NullAway.Init"}) // for JPA
    protected Payment() {}

    /**
     * The bank has paid.
     *
     * @return whether this is news; said again in the same words, it is not
     */
    boolean register(PaymentResult result, UserId by, Instant now) {
        if (!result.amount().equals(amount)) {
            throw new InvalidInput("amount", "payment-amount", amount, result.amount());
        }
        BankReference.checked(result.bankReference());
        if (state == PaymentState.PAID) {
            if (!result.bankReference().equals(bankReference)
                    || !result.paidOn().equals(paidOn)) {
                throw new RuleViolation("payment-registered-otherwise", Objects.requireNonNull(bankReference));
            }
            return false;
        }
        if (state == PaymentState.VOID) {
            throw new RuleViolation("payment-void");
        }
        requireSinceOrder(result.paidOn());
        state = PaymentState.PAID;
        idempotencyKey = result.key();
        bankReference = result.bankReference();
        paidOn = result.paidOn();
        registeredBy = by;
        registeredAt = now;
        return true;
    }

    void revoke() {
        if (state == PaymentState.ORDERED) {
            state = PaymentState.VOID;
        }
    }

    /**
     * The day was registered wrongly; another person is to confirm the right one. Asked again, the last counts.
     *
     * @param today a payment is of today at the latest, and of the day of its order at the earliest
     */
    void questionDay(LocalDate day, String reason, LocalDate today, UserId by, Instant now) {
        var before = registeredDay();
        if (day.isAfter(today)) {
            throw new InvalidInput("paidOn", "paid-on-future");
        }
        requireSinceOrder(day);
        correction = DayCorrection.asked(before, day, reason, by);
        registerEvent(new PaymentDateQuestioned(award, by, now, tranche, before, day, reason));
    }

    /** Another person has looked at the bank's slip as well. */
    void answerDay(boolean confirmed, UserId by, Instant now) {
        var before = registeredDay();
        var day = DayCorrection.answered(correction, by);
        registerEvent(new PaymentDateAnswered(award, by, now, tranche, confirmed, before, day));
        if (confirmed) {
            paidOn = day;
        }
        correction = null;
    }

    private void requireSinceOrder(LocalDate day) {
        var ordered = LocalDate.ofInstant(orderedAt, ChinaTime.ZONE);
        if (day.isBefore(ordered)) {
            throw new InvalidInput("paidOn", "paid-on-before-order", Formats.day(day), Formats.day(ordered));
        }
    }

    private LocalDate registeredDay() {
        if (paidOn == null) {
            throw new RuleViolation("payment-not-paid");
        }
        return paidOn;
    }

    public PaymentId id() {
        return id;
    }

    public FundId fund() {
        return fund;
    }

    public AwardId award() {
        return award;
    }

    public int tranche() {
        return tranche;
    }

    public Money amount() {
        return amount;
    }

    public PaymentState state() {
        return state;
    }

    public Instant orderedAt() {
        return orderedAt;
    }

    public Optional<String> bankReference() {
        return Optional.ofNullable(bankReference);
    }

    public Optional<LocalDate> paidOn() {
        return Optional.ofNullable(paidOn);
    }

    public Optional<UserId> registeredBy() {
        return Optional.ofNullable(registeredBy);
    }

    public Optional<Instant> registeredAt() {
        return Optional.ofNullable(registeredAt);
    }

    /** Until another person has answered. */
    public Optional<DayCorrection> correction() {
        return Optional.ofNullable(correction);
    }

    /** Under which it was registered. */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }
}
