package org.yanzhen.funds;

import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.communities.Communities;
import org.yanzhen.funds.Payments.PaymentRows;
import org.yanzhen.funds.Terminations.TerminationRows;
import org.yanzhen.funds.Transfers.TransferRows;
import org.yanzhen.shared.ChinaTime;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** Awards from the decision to the agreement, and from the last report to the end. */
@Service
@Transactional
public class Awards {

    private final AwardRows awards;
    private final Tranches tranches;
    private final Reports reports;
    private final TransferRows transfers;
    private final TerminationRows terminations;
    private final PaymentRows payments;
    private final Funds funds;
    private final Ledger ledger;
    private final Communities communities;
    private final AwardWorkflow workflow;
    private final Clock clock;

    Awards(
            AwardRows awards,
            Tranches tranches,
            Reports reports,
            TransferRows transfers,
            TerminationRows terminations,
            PaymentRows payments,
            Funds funds,
            Ledger ledger,
            Communities communities,
            AwardWorkflow workflow,
            Clock clock) {
        this.awards = awards;
        this.tranches = tranches;
        this.reports = reports;
        this.transfers = transfers;
        this.terminations = terminations;
        this.payments = payments;
        this.funds = funds;
        this.ledger = ledger;
        this.communities = communities;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** 审定: the money is set apart for this community, out of the envelope. */
    public Award grant(NewAward granted, UserId by) {
        var envelope = funds.envelope(granted.envelope());
        var source = Account.of(envelope.fund(), envelope.id());
        if (granted.amount().amount().compareTo(ledger.lockedBalance(source)) > 0) {
            throw new RuleViolation("awards-exceed-envelope", envelope.amount());
        }
        var year = funds.get(envelope.fund()).year();
        var award = Award.grant(
                granted, awards.countByEnvelope(granted.envelope()) + 1, envelope.fund(), year, by, clock.instant());
        tranches.plan(award, granted.plan());
        awards.save(award);
        var target = Account.of(award.fund(), AccountKind.GRANTED, award.id());
        ledger.open(target, null);
        ledger.post(List.of(new Movement(PostingKind.GRANT, source, target, award.amount(), award.title())), by);
        return award;
    }

    /** The decision is taken back before it was final. */
    public void revoke(AwardId id, String reason, UserId by) {
        var award = get(id);
        award.revoke(reason, by, clock.instant());
        awards.save(award);
        ledger.reverse(id, reason, by);
    }

    /** The result is final: the agreement is to be signed. */
    public void begin(AwardId id) {
        var award = get(id);
        award.begin(clock.instant());
        awards.save(award);
        workflow.awardBegun(award, communities.get(award.community()).name());
    }

    public void agree(AwardId id, boolean accepted, List<AwardLine> lines, String remarks, UserId by) {
        var award = get(id);
        award.agree(accepted, lines, remarks, by, clock.instant());
        if (!accepted) {
            post(award, PostingKind.GRANT_DECLINED, AccountKind.GRANTED, free(award), award.amount(), by);
        }
        awards.save(award); // whoever hears of it finds the money free
    }

    /**
     * What an award left that never was signed does not stay free: it goes back to the envelope it came from, once.
     *
     * @throws RuleViolation if it was signed, or is not over
     */
    public void reclaim(AwardId id) {
        var award = get(id);
        award.requireNeverSigned();
        ledger.reclaim(award);
    }

    public void countersign(AwardId id, boolean signed, String remarks, UserId by) {
        var award = get(id);
        award.countersign(signed, remarks, by, clock.instant());
        awards.save(award);
        if (signed) {
            openBooks(award);
            var committed = Account.of(award.fund(), AccountKind.COMMITTED, id);
            post(award, PostingKind.COMMITMENT, AccountKind.GRANTED, committed, award.amount(), by);
        }
    }

    private void openBooks(Award award) {
        for (var kind : List.of(AccountKind.COMMITTED, AccountKind.PAID, AccountKind.RETURNED, AccountKind.SPENDING)) {
            ledger.open(Account.of(award.fund(), kind, award.id()), null);
        }
        for (var line = 1; line <= award.lines().size(); line++) {
            ledger.open(
                    Account.ofLine(award.fund(), award.id(), line),
                    award.line(line).amount());
        }
    }

    /** What comes next. A last tranche that nothing needs to be paid of is cancelled on the way. */
    public AwardNext next(AwardId id) {
        var award = get(id);
        award.requireRunning();
        for (var tranche : tranches.of(id)) {
            if (tranche.isOver()) {
                continue;
            }
            var next = tranches.requirement(award, tranche);
            if (next != AwardNext.SETTLE) {
                return next;
            }
            tranches.cancel(tranche);
        }
        return award.rating().isEmpty() ? AwardNext.CLOSE_OUT : AwardNext.SETTLE;
    }

    /**
     * Frees what was promised and is not needed.
     *
     * @return what is to be paid back
     */
    public Money settle(AwardId id) {
        var award = get(id);
        var due = paid(award).lessAtMost(reports.allowed(award));
        award.settle(due, clock.instant());
        awards.save(award);
        releaseWhatIsLeft(award, AccountKind.COMMITTED);
        return due;
    }

    /** @param bankReference under which the money came back */
    public void refund(AwardId id, String bankReference, LocalDate paidBackOn, UserId by) {
        var award = get(id);
        requireNotFuture(paidBackOn);
        if (awards.existsByRefundReference(bankReference) || payments.existsByBankReference(bankReference)) {
            throw new RuleViolation("bank-reference-used", bankReference);
        }
        var amount = award.refund(bankReference, paidBackOn, by, clock.instant());
        awards.save(award);
        var returned = Account.of(award.fund(), AccountKind.RETURNED, id);
        post(award, PostingKind.REFUND, AccountKind.PAID, returned, amount, by);
    }

    /**
     * The day on which the money came back was registered wrongly; what is booked stays. Another person confirms it.
     *
     * @throws RuleViolation if no money has come back
     */
    public void questionRefundDay(AwardId id, LocalDate day, String reason, UserId by) {
        var award = get(id);
        requireNotFuture(day);
        award.questionRefundDay(day, reason, by, clock.instant());
        awards.save(award);
    }

    /** @throws RuleViolation if nobody asked for another day, or it was answered */
    public void answerRefundDay(AwardId id, boolean confirmed, UserId by) {
        var award = get(id);
        award.answerRefundDay(confirmed, by, clock.instant());
        awards.save(award);
    }

    private void requireNotFuture(LocalDate paidBackOn) {
        if (paidBackOn.isAfter(LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE))) {
            throw new InvalidInput("paidBackOn", "paid-back-on-future");
        }
    }

    public void close(AwardId id) {
        var award = get(id);
        award.close(clock.instant());
        awards.save(award);
        lapse(id);
        workflow.awardClosed(id);
    }

    /** Ends it before its time; what was promised and not paid becomes free again. */
    void terminate(Termination termination, UserId by) {
        var award = get(termination.award());
        var promised = award.stage() == AwardStage.RUNNING ? AccountKind.COMMITTED : AccountKind.GRANTED;
        award.terminate(termination.clawBack(), termination.reason(), by, clock.instant());
        tranches.cancelAll(award.id());
        lapse(award.id());
        releaseWhatIsLeft(award, promised);
        awards.save(award); // whoever hears of it finds the money free
        workflow.awardTerminated(award);
    }

    /** What somebody asked for and nobody answered is past. */
    private void lapse(AwardId id) {
        transfers.findByAwardOrderByRequestedAtAsc(id).forEach(transfer -> {
            transfer.lapse();
            transfers.save(transfer);
        });
        terminations.findByAwardOrderByRequestedAtAsc(id).forEach(termination -> {
            termination.lapse();
            terminations.save(termination);
        });
    }

    private void releaseWhatIsLeft(Award award, AccountKind kind) {
        var left = new Money(ledger.lockedBalance(Account.of(award.fund(), kind, award.id())));
        if (!left.isZero()) {
            post(award, PostingKind.COMMITMENT_RELEASED, kind, free(award), left, null);
        }
    }

    private static Account free(Award award) {
        return Account.of(award.fund(), AccountKind.BUDGET);
    }

    private void post(Award award, PostingKind why, AccountKind from, Account to, Money amount, @Nullable UserId by) {
        ledger.post(
                List.of(new Movement(why, Account.of(award.fund(), from, award.id()), to, amount, award.title())), by);
    }

    @Transactional(readOnly = true)
    public Award get(AwardId id) {
        return find(id).orElseThrow(() -> new Unknown("award", id));
    }

    @Transactional(readOnly = true)
    public Optional<Award> find(AwardId id) {
        return awards.findById(id);
    }

    /** Those that were not revoked, in the order in which they were granted. */
    @Transactional(readOnly = true)
    public List<Award> of(EnvelopeId envelope) {
        return awards.findByEnvelopeOrderByOrdinal(envelope).stream()
                .filter(award -> award.stage() != AwardStage.REVOKED)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Award> ofCommunity(String community, int year) {
        return awards.findByCommunityAndYearOrderByGrantedAtDesc(community, year).stream()
                .filter(award -> award.stage() != AwardStage.REVOKED)
                .toList();
    }

    /** Whether the community was granted money in that year, and took it. */
    @Transactional(readOnly = true)
    public boolean hadAward(String community, int year) {
        return !yearsWithAward(community, year, year).isEmpty();
    }

    /** Those of these years in which the community was granted money, and took it. */
    @Transactional(readOnly = true)
    public SortedSet<Integer> yearsWithAward(String community, int first, int last) {
        return awards.findByCommunityAndYearBetween(community, first, last).stream()
                .filter(award -> award.stage() != AwardStage.REVOKED && award.stage() != AwardStage.DECLINED)
                .map(Award::year)
                .collect(toCollection(TreeSet::new));
    }

    /** What was paid to it and has not come back. */
    @Transactional(readOnly = true)
    public Money paid(Award award) {
        return balance(award, AccountKind.PAID);
    }

    /** What the ledger says of an award. */
    @Transactional(readOnly = true)
    public Money balance(Award award, AccountKind kind) {
        return new Money(ledger.balance(Account.of(award.fund(), kind, award.id())));
    }

    /** Per line, in order: what accepted reports say was spent. */
    @Transactional(readOnly = true)
    public List<Money> spent(Award award) {
        var spent = new ArrayList<Money>();
        for (var line = 1; line <= award.lines().size(); line++) {
            BigDecimal balance = ledger.balance(Account.ofLine(award.fund(), award.id(), line));
            spent.add(new Money(balance));
        }
        return spent;
    }

    interface AwardRows extends Repository<Award, AwardId> {
        Award save(Award award);

        Optional<Award> findById(AwardId id);

        int countByEnvelope(EnvelopeId envelope);

        boolean existsByRefundReference(String reference);

        List<Award> findByEnvelopeOrderByOrdinal(EnvelopeId envelope);

        List<Award> findByFundOrderByGrantedAtAscIdAsc(FundId fund);

        List<Award> findAllByOrderByGrantedAtDescIdAsc();

        List<Award> findByCommunityInOrderByGrantedAtDescIdAsc(Collection<String> communities);

        List<Award> findByCommunityAndYearOrderByGrantedAtDesc(String community, int year);

        List<Award> findByCommunityAndYearBetween(String community, int first, int last);
    }
}
