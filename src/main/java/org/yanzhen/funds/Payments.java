package org.yanzhen.funds;

import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.funds.Awards.AwardRows;
import org.yanzhen.funds.Tranches.TrancheRows;
import org.yanzhen.shared.ChinaTime;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** Orders to the bank, and what it says about them. Whatever is said twice is booked once. */
@Service
@Transactional
public class Payments {

    private final PaymentRows payments;
    private final TrancheRows tranches;
    private final AwardRows awards;
    private final Ledger ledger;
    private final AwardWorkflow workflow;
    private final Clock clock;

    Payments(
            PaymentRows payments,
            TrancheRows tranches,
            AwardRows awards,
            Ledger ledger,
            AwardWorkflow workflow,
            Clock clock) {
        this.payments = payments;
        this.tranches = tranches;
        this.awards = awards;
        this.ledger = ledger;
        this.workflow = workflow;
        this.clock = clock;
    }

    Payment order(Award award, Tranche tranche) {
        return payments.save(new Payment(award, tranche, clock.instant()));
    }

    void revoke(AwardId award) {
        payments.findByAwardOrderByOrderedAtAsc(award).forEach(payment -> {
            payment.revoke();
            payments.save(payment);
        });
    }

    /**
     * By the page, a file or a machine; the process goes on.
     *
     * @throws RuleViolation if the bank's reference or the key belongs to another payment
     */
    public Payment register(PaymentId id, PaymentResult result, UserId by) {
        var payment = locked(id);
        if (book(payment, result, by)) {
            workflow.paymentRegistered(payment);
        }
        return payment;
    }

    /** By the task that waits for it, which goes on by itself. */
    public void confirm(PaymentId id, PaymentResult result, UserId by) {
        book(locked(id), result, by);
    }

    private boolean book(Payment payment, PaymentResult result, UserId by) {
        requireUnused(payment, result);
        if (result.paidOn().isAfter(LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE))) {
            throw new InvalidInput("paidOn", "paid-on-future");
        }
        if (!payment.register(result, by, clock.instant())) {
            return false;
        }
        payments.save(payment);
        var tranche = tranches.findById(new TrancheKey(payment.award().value(), payment.tranche()))
                .orElseThrow();
        tranche.pay(
                result.bankReference(),
                awards.findById(payment.award()).orElseThrow().authors(),
                by,
                clock.instant());
        tranches.save(tranche);
        ledger.post(
                List.of(new Movement(
                        PostingKind.PAYMENT,
                        Account.of(payment.fund(), AccountKind.COMMITTED, payment.award()),
                        Account.of(payment.fund(), AccountKind.PAID, payment.award()),
                        payment.amount(),
                        result.bankReference(),
                        payment.id())),
                by);
        return true;
    }

    /**
     * The day of a payment was registered wrongly; what is booked stays. Another person confirms it.
     *
     * @throws RuleViolation if it is not paid
     */
    public void questionDay(PaymentId id, LocalDate day, String reason, UserId by) {
        var payment = locked(id);
        payment.questionDay(day, reason, LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE), by, clock.instant());
        payments.save(payment);
    }

    /** @throws RuleViolation if nobody asked for another day, or it was answered */
    public void answerDay(PaymentId id, boolean confirmed, UserId by) {
        var payment = locked(id);
        payment.answerDay(confirmed, by, clock.instant());
        payments.save(payment);
    }

    /** Two who tell of one payment are heard one after the other. */
    private Payment locked(PaymentId id) {
        return payments.lockById(id).orElseThrow(() -> new Unknown("payment", id));
    }

    private void requireUnused(Payment payment, PaymentResult result) {
        if (payments.existsByBankReferenceAndIdNot(result.bankReference(), payment.id())
                || awards.existsByRefundReference(result.bankReference())) {
            throw new RuleViolation("bank-reference-used", result.bankReference());
        }
        if (payments.existsByIdempotencyKeyAndIdNot(result.key(), payment.id())) {
            throw new RuleViolation("payment-key-used");
        }
    }

    @Transactional(readOnly = true)
    public Payment get(PaymentId id) {
        return payments.findById(id).orElseThrow(() -> new Unknown("payment", id));
    }

    /** What the bank is still to pay, oldest first. */
    @Transactional(readOnly = true)
    public List<Payment> open() {
        return payments.findByStateOrderByOrderedAtAscIdAsc(PaymentState.ORDERED);
    }

    @Transactional(readOnly = true)
    public List<Payment> of(AwardId award) {
        return payments.findByAwardOrderByOrderedAtAsc(award);
    }

    interface PaymentRows extends Repository<Payment, PaymentId> {
        Payment save(Payment payment);

        Optional<Payment> findById(PaymentId id);

        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select p from Payment p where p.id = :id")
        Optional<Payment> lockById(PaymentId id);

        boolean existsByBankReference(String reference);

        boolean existsByBankReferenceAndIdNot(String reference, PaymentId id);

        boolean existsByIdempotencyKeyAndIdNot(String key, PaymentId id);

        List<Payment> findByStateOrderByOrderedAtAscIdAsc(PaymentState state);

        List<Payment> findByAwardOrderByOrderedAtAsc(AwardId award);
    }
}
