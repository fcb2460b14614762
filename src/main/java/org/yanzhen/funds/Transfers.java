package org.yanzhen.funds;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.communities.Communities;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** Money that a community moves between the lines of an award's budget. */
@Service
@Transactional
public class Transfers {

    private final TransferRows transfers;
    private final Awards awards;
    private final Awards.AwardRows rows;
    private final Ledger ledger;
    private final Communities communities;
    private final AwardWorkflow workflow;
    private final Clock clock;

    Transfers(
            TransferRows transfers,
            Awards awards,
            Awards.AwardRows rows,
            Ledger ledger,
            Communities communities,
            AwardWorkflow workflow,
            Clock clock) {
        this.transfers = transfers;
        this.awards = awards;
        this.rows = rows;
        this.ledger = ledger;
        this.communities = communities;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** @param from and {@code to}: lines, from 1 */
    public TransferId request(AwardId id, int from, int to, Money amount, String reason, UserId by) {
        var award = awards.get(id);
        var transfer = Transfer.request(award, from, to, amount, reason, by, clock.instant());
        transfers.save(transfer);
        workflow.transferRequested(
                transfer, award, communities.get(award.community()).name());
        return transfer.id();
    }

    public void decide(TransferId id, boolean approved, String reason, UserId by) {
        var transfer = get(id);
        transfer.decide(approved, reason, awards.get(transfer.award()).authors(), by, clock.instant());
        transfers.save(transfer);
    }

    /** @param free whether it is so small that nobody has to approve it */
    public void apply(TransferId id, boolean free) {
        var transfer = get(id);
        var award = awards.get(transfer.award());
        var spent = awards.spent(award).get(transfer.fromLine() - 1);
        var left = award.line(transfer.fromLine()).amount().lessAtMost(spent);
        if (transfer.amount().exceeds(left)) {
            throw new RuleViolation("transfer-already-spent", left);
        }
        award.transfer(transfer.fromLine(), transfer.toLine(), transfer.amount());
        rows.save(award);
        transfer.apply(free, clock.instant());
        transfers.save(transfer);
        for (var line : List.of(transfer.fromLine(), transfer.toLine())) {
            ledger.limit(
                    Account.ofLine(award.fund(), award.id(), line),
                    award.line(line).amount());
        }
    }

    @Transactional(readOnly = true)
    public Transfer get(TransferId id) {
        return transfers.findById(id).orElseThrow(() -> new Unknown("transfer", id));
    }

    @Transactional(readOnly = true)
    public List<Transfer> of(AwardId award) {
        return transfers.findByAwardOrderByRequestedAtAsc(award);
    }

    interface TransferRows extends Repository<Transfer, TransferId> {
        Transfer save(Transfer transfer);

        Optional<Transfer> findById(TransferId id);

        List<Transfer> findByAwardOrderByRequestedAtAsc(AwardId award);
    }
}
