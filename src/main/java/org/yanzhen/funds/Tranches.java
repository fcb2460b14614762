package org.yanzhen.funds;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.funds.Awards.AwardRows;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** The parts of an award, from the request to the order. At most one is under way at a time. */
@Service
@Transactional
public class Tranches {

    private final TrancheRows tranches;
    private final AwardRows awards;
    private final Reports reports;
    private final Payments payments;
    private final Ledger ledger;
    private final Clock clock;

    Tranches(TrancheRows tranches, AwardRows awards, Reports reports, Payments payments, Ledger ledger, Clock clock) {
        this.tranches = tranches;
        this.awards = awards;
        this.reports = reports;
        this.payments = payments;
        this.ledger = ledger;
        this.clock = clock;
    }

    void plan(Award award, List<TranchePlan> plan) {
        Tranche.plan(award.id(), award.amount(), plan).forEach(tranches::save);
        tranches.flush();
    }

    /** @throws RuleViolation if its condition is not met */
    public Tranche request(AwardId id, String statement, UserId by) {
        var award = award(id);
        award.requireRunning();
        Reasons.require(true, "statement", statement);
        var tranche = current(id);
        if (requirement(award, tranche) != AwardNext.RELEASE) {
            throw new RuleViolation("tranche-not-releasable", tranche.number());
        }
        tranche.request(statement, payable(award, tranche), by, clock.instant());
        return tranches.save(tranche);
    }

    public void check(AwardId id, boolean accepted, String remarks, UserId by) {
        var tranche = current(id);
        tranche.check(accepted, remarks, award(id).authors(), by, clock.instant());
        tranches.save(tranche);
    }

    /** Once, or twice by two, before it can be ordered. */
    public void approve(AwardId id, boolean approved, String reason, UserId by) {
        var tranche = current(id);
        tranche.approve(approved, reason, award(id).authors(), by, clock.instant());
        tranches.save(tranche);
    }

    public PaymentId order(AwardId id) {
        var award = award(id);
        award.requireRunning();
        var tranche = current(id);
        tranche.order(clock.instant());
        tranches.save(tranche);
        return payments.order(award, tranche).id();
    }

    /** What this tranche still waits for: {@code RELEASE} nothing, {@code SETTLE} that nothing is needed of it. */
    AwardNext requirement(Award award, Tranche tranche) {
        return switch (tranche.release()) {
            case AGREEMENT -> AwardNext.RELEASE;
            case REPORT -> {
                var needed = of(award.id()).stream()
                        .filter(one -> one.release() == Release.REPORT && one.number() <= tranche.number())
                        .count();
                yield reports.accepted(award.id()) >= needed ? AwardNext.RELEASE : AwardNext.REPORT;
            }
            case CLOSE_OUT -> {
                if (award.rating().isEmpty()) {
                    yield AwardNext.CLOSE_OUT;
                }
                yield payable(award, tranche).isZero() ? AwardNext.SETTLE : AwardNext.RELEASE;
            }
        };
    }

    /** The last tranche pays what spending that counts still needs; nothing for a project that failed. */
    private Money payable(Award award, Tranche tranche) {
        if (tranche.release() != Release.CLOSE_OUT) {
            return tranche.amount();
        }
        if (award.rating().filter(rating -> rating == AwardRating.FAILED).isPresent()) {
            return Money.ZERO;
        }
        var paid = new Money(ledger.balance(Account.of(award.fund(), AccountKind.PAID, award.id())));
        return Money.smaller(tranche.amount(), reports.allowed(award).lessAtMost(paid));
    }

    void cancel(Tranche tranche) {
        tranche.cancel(clock.instant());
        tranches.save(tranche);
    }

    void cancelAll(AwardId award) {
        of(award).forEach(this::cancel);
        payments.revoke(award);
    }

    @Transactional(readOnly = true)
    public List<Tranche> of(AwardId award) {
        return tranches.of(award.value());
    }

    /** The first that is neither paid nor cancelled. */
    @Transactional(readOnly = true)
    public Tranche current(AwardId award) {
        return of(award).stream()
                .filter(tranche -> !tranche.isOver())
                .findFirst()
                .orElseThrow(() -> new RuleViolation("no-tranche-left"));
    }

    private Award award(AwardId id) {
        return awards.findById(id).orElseThrow(() -> new Unknown("award", id));
    }

    interface TrancheRows extends Repository<Tranche, TrancheKey> {
        Tranche save(Tranche tranche);

        void flush();

        Optional<Tranche> findById(TrancheKey key);

        @Query("select t from Tranche t where t.key.award = :award order by t.key.number")
        List<Tranche> of(UUID award);
    }
}
