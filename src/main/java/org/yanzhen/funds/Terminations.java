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

/** Awards that end before their time: one person asks, another decides. */
@Service
@Transactional
public class Terminations {

    private final TerminationRows terminations;
    private final Awards awards;
    private final Communities communities;
    private final AwardWorkflow workflow;
    private final Clock clock;

    Terminations(
            TerminationRows terminations, Awards awards, Communities communities, AwardWorkflow workflow, Clock clock) {
        this.terminations = terminations;
        this.awards = awards;
        this.communities = communities;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** @param clawBack of what was paid, to come back */
    public TerminationId request(AwardId id, String reason, Money clawBack, UserId by) {
        var award = awards.get(id);
        if (of(id).stream().anyMatch(before -> before.state() == Termination.State.REQUESTED)) {
            throw new RuleViolation("termination-waits");
        }
        var termination = Termination.request(award, clawBack, awards.paid(award), reason, by, clock.instant());
        terminations.save(termination);
        workflow.terminationRequested(
                termination, award, communities.get(award.community()).name());
        return termination.id();
    }

    public void decide(TerminationId id, boolean approved, String reason, UserId by) {
        var termination = get(id);
        termination.decide(approved, reason, awards.get(termination.award()).authors(), by, clock.instant());
        terminations.save(termination);
    }

    /** Carries out what was decided. */
    public void carryOut(TerminationId id) {
        var termination = get(id);
        var decidedBy = termination.carryOut();
        terminations.save(termination);
        awards.terminate(termination, decidedBy);
    }

    @Transactional(readOnly = true)
    public Termination get(TerminationId id) {
        return terminations.findById(id).orElseThrow(() -> new Unknown("termination", id));
    }

    @Transactional(readOnly = true)
    public List<Termination> of(AwardId award) {
        return terminations.findByAwardOrderByRequestedAtAsc(award);
    }

    interface TerminationRows extends Repository<Termination, TerminationId> {
        Termination save(Termination termination);

        Optional<Termination> findById(TerminationId id);

        List<Termination> findByAwardOrderByRequestedAtAsc(AwardId award);
    }
}
