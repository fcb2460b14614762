package org.yanzhen.funds;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** The pots, and what is reserved of them. */
@Service
@Transactional
public class Funds {

    private final FundRows funds;
    private final EnvelopeRows envelopes;
    private final Ledger ledger;
    private final Clock clock;

    Funds(FundRows funds, EnvelopeRows envelopes, Ledger ledger, Clock clock) {
        this.funds = funds;
        this.envelopes = envelopes;
        this.ledger = ledger;
        this.clock = clock;
    }

    public FundId open(String name, int year, Money budget, UserId by) {
        if (funds.existsByNameAndYear(name.strip(), year)) {
            throw new RuleViolation("fund-exists", name, year);
        }
        var fund = new Fund(FundId.next(), name, year, budget, by, clock.instant());
        funds.save(fund);
        funds.flush();
        var source = Account.of(fund.id(), AccountKind.SOURCE);
        var free = Account.of(fund.id(), AccountKind.BUDGET);
        ledger.open(source, null);
        ledger.open(free, null);
        ledger.post(List.of(new Movement(PostingKind.APPROPRIATION, source, free, budget, name + " " + year)), by);
        return fund.id();
    }

    @Transactional(readOnly = true)
    public List<Fund> list() {
        return funds.findAllByOrderByYearDescNameAsc();
    }

    @Transactional(readOnly = true)
    public Fund get(FundId id) {
        return funds.findById(id).orElseThrow(() -> new Unknown("fund", id));
    }

    /** What may still be reserved. */
    @Transactional(readOnly = true)
    public Money free(FundId id) {
        return new Money(ledger.balance(Account.of(id, AccountKind.BUDGET)));
    }

    /** What may still be reserved of each, by fund. */
    @Transactional(readOnly = true)
    public Map<FundId, Money> free() {
        return ledger.balances(AccountKind.BUDGET);
    }

    /**
     * Sets money of a fund apart.
     *
     * @param label what people call what it is for
     */
    public void reserve(FundId fund, EnvelopeId id, String label, Money amount, UserId by) {
        get(fund);
        var free = Account.of(fund, AccountKind.BUDGET);
        if (amount.amount().compareTo(ledger.lockedBalance(free)) > 0) {
            throw new RuleViolation("envelope-exceeds-free-budget", amount, free(fund));
        }
        envelopes.save(new Envelope(id, fund, label, amount));
        funds.flush();
        var envelope = Account.of(fund, id);
        ledger.open(envelope, null);
        ledger.post(List.of(new Movement(PostingKind.RESERVATION, free, envelope, amount, label)), by);
    }

    @Transactional(readOnly = true)
    public Envelope envelope(EnvelopeId id) {
        return envelopes.findById(id).orElseThrow(() -> new Unknown("envelope", id));
    }

    /** What may still be granted of it. */
    @Transactional(readOnly = true)
    public Money leftIn(EnvelopeId id) {
        return new Money(ledger.balance(account(envelope(id))));
    }

    /**
     * Gives back what is left.
     *
     * @param by nobody, where a process does it
     */
    public void release(EnvelopeId id, @Nullable UserId by) {
        var envelope = envelope(id);
        var left = new Money(ledger.lockedBalance(account(envelope)));
        if (!left.isZero()) {
            ledger.post(
                    List.of(new Movement(
                            PostingKind.RESERVATION_RELEASED,
                            account(envelope),
                            Account.of(envelope.fund(), AccountKind.BUDGET),
                            left,
                            envelope.label())),
                    by);
        }
    }

    private static Account account(Envelope envelope) {
        return Account.of(envelope.fund(), envelope.id());
    }

    interface FundRows extends Repository<Fund, FundId> {
        Fund save(Fund fund);

        void flush();

        boolean existsByNameAndYear(String name, int year);

        Optional<Fund> findById(FundId id);

        List<Fund> findAllByOrderByYearDescNameAsc();
    }

    interface EnvelopeRows extends Repository<Envelope, EnvelopeId> {
        Envelope save(Envelope envelope);

        Optional<Envelope> findById(EnvelopeId id);

        List<Envelope> findByFund(FundId fund);
    }
}
