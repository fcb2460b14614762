package org.yanzhen.competitions;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.funds.Award;
import org.yanzhen.funds.AwardEvent.AgreementAnswered;
import org.yanzhen.funds.AwardEvent.AwardTerminated;
import org.yanzhen.funds.Awards;
import org.yanzhen.funds.Funds;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/**
 * 递补: where an award ends before it is signed, its money waits in the round for the working committee to decide who moves
 * up. What it does not give is free again.
 */
@Service
@Transactional
public class WaitingLists {

    private final RoundRows rounds;
    private final ApplicationRows applications;
    private final Rankings rankings;
    private final Decisions decisions;
    private final Funds funds;
    private final Awards awards;
    private final CompetitionWorkflow workflow;
    private final Clock clock;

    WaitingLists(
            RoundRows rounds,
            ApplicationRows applications,
            Rankings rankings,
            Decisions decisions,
            Funds funds,
            Awards awards,
            CompetitionWorkflow workflow,
            Clock clock) {
        this.rounds = rounds;
        this.applications = applications;
        this.rankings = rankings;
        this.decisions = decisions;
        this.funds = funds;
        this.awards = awards;
        this.workflow = workflow;
        this.clock = clock;
    }

    @EventListener
    void on(AgreementAnswered event) {
        if (!event.accepted()) {
            vacate(awards.get(event.award()));
        }
    }

    @EventListener
    void on(AwardTerminated event) {
        var award = awards.get(event.award());
        if (award.signedAt().isEmpty()) {
            vacate(award);
        }
    }

    private void vacate(Award award) {
        applications.findById(ApplicationId.of(award.subject())).ifPresent(application -> {
            var round = rounds.lock(application.round());
            application.forgo();
            applications.save(application);
            if (of(round, award.amount()).hasNext()) {
                var alreadyAsked = !funds.leftIn(round.envelopeId()).isZero();
                awards.reclaim(award.id());
                round.vacate(application, award.amount(), clock.instant());
                rounds.save(round);
                if (!alreadyAsked) {
                    workflow.placeVacated(round);
                }
            }
        });
    }

    /** Who waits, and what the rule says of each. */
    @Transactional(readOnly = true)
    public WaitingList of(RoundId id) {
        var round = rounds.get(id);
        return of(round, funds.leftIn(round.envelopeId()));
    }

    private WaitingList of(Round round, Money available) {
        return WaitingList.of(
                available, round, rankings.of(round.id()).orElse(new Ranking(List.of())), applications.of(round.id()));
    }

    /** @param decided how much each gets, in the order of the waiting list */
    public void decide(RoundId id, List<Proposed> decided, String reason, UserId by) {
        var round = rounds.lock(id);
        var waiting = of(id);
        var granted = waiting.require(decided, round, applications.of(id));
        round.decideWaiting(granted, reason, decisions.partial(id), by, clock.instant());
        rounds.save(round);
        for (var at = 0; at < decided.size(); at++) {
            if (!decided.get(at).amount().isZero()) {
                moveUp(round, waiting.lines().get(at).application(), decided.get(at), by);
            }
        }
        funds.release(round.envelopeId(), by);
    }

    private void moveUp(Round round, Application application, Proposed decided, UserId by) {
        application.moveUp(decided, by, clock.instant());
        var award = decisions.grant(round, application, decided.amount(), by);
        applications.save(application);
        awards.begin(award);
    }
}
