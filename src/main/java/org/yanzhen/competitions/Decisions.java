package org.yanzhen.competitions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.AwardLine;
import org.yanzhen.funds.Awards;
import org.yanzhen.funds.Funds;
import org.yanzhen.funds.NewAward;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.OwnWork;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;
import org.yanzhen.shared.WorkingDays;

/** 审定与公示: who gets how much, said by different persons. */
@Service
@Transactional
public class Decisions {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final RoundRows rounds;
    private final ApplicationRows applications;
    private final ScoreRows scores;
    private final PresentationRows presentations;
    private final Rankings rankings;
    private final ObjectionRows objections;
    private final Funds funds;
    private final Awards awards;
    private final WorkingDays workingDays;
    private final CompetitionWorkflow workflow;
    private final Clock clock;

    Decisions(
            RoundRows rounds,
            ApplicationRows applications,
            ScoreRows scores,
            PresentationRows presentations,
            Rankings rankings,
            ObjectionRows objections,
            Funds funds,
            Awards awards,
            WorkingDays workingDays,
            CompetitionWorkflow workflow,
            Clock clock) {
        this.rounds = rounds;
        this.applications = applications;
        this.scores = scores;
        this.presentations = presentations;
        this.rankings = rankings;
        this.objections = objections;
        this.funds = funds;
        this.awards = awards;
        this.workingDays = workingDays;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** @param proposals by application; what is left out gets nothing */
    public void recommend(RoundId id, Map<ApplicationId, Proposed> proposals, UserId by) {
        var round = rounds.get(id);
        OwnWork.forbid(by, authors(id));
        var sum = requireWithin(round, proposals);
        round.recommend(sum.toString(), by, clock.instant());
        competing(id, proposals).forEach((application, proposed) -> {
            application.recommend(proposed);
            applications.save(application);
        });
        rounds.save(round);
    }

    /** Decides, and revokes what was decided before. */
    public void decide(RoundId id, Map<ApplicationId, Proposed> decided, String reason, UserId by) {
        var round = rounds.get(id);
        Reasons.require(false, "reason", reason);
        requireWithin(round, decided);
        round.decideAwards(reason, partial(id), by, clock.instant());
        var all = competing(id, decided);
        all.keySet().forEach(application -> application
                .award()
                .ifPresent(earlier -> awards.revoke(earlier, reason.isBlank() ? "重新审定" : reason, by)));
        var waiting = waiting(id);
        all.forEach((application, proposed) -> {
            application.decide(proposed, waiting.contains(application.id().toString()));
            if (application.stage() == ApplicationStage.AWARDED) {
                grant(round, application, proposed.amount(), by);
            }
            applications.save(application);
        });
        objections.of(id).forEach(objection -> {
            objection.consider();
            objections.save(objection);
        });
        rounds.save(round);
    }

    AwardId grant(Round round, Application application, Money amount, UserId by) {
        var award = AwardId.next();
        awards.grant(
                new NewAward(
                        award,
                        round.envelopeId(),
                        application.id().toString(),
                        application.community(),
                        application.title(),
                        amount,
                        application.content().budget().stream()
                                .map(line -> new AwardLine(line.item(), line.amount()))
                                .toList(),
                        round.rules().tranches(),
                        application.authors()),
                by);
        application.hold(award);
        return award;
    }

    public void requestPublication(RoundId id, String remarks, UserId by) {
        var round = rounds.get(id);
        round.requestPublication(remarks, by, clock.instant());
        rounds.save(round);
    }

    public Round confirmPublication(RoundId id, PublicationDecision decision, String reason, UserId by) {
        var round = rounds.get(id);
        var lastDay = workingDays.plus(LocalDate.now(clock), round.rules().noticeDays());
        var endsAt = lastDay.atTime(LAST_SECOND).atZone(clock.getZone()).toInstant();
        OwnWork.forbid(by, authors(id));
        round.confirmPublication(decision, reason, endsAt, by, clock.instant());
        return rounds.save(round);
    }

    /** Somebody asks to undo a publication, as long as the notice lasts. */
    public void requestWithdrawal(RoundId id, String reason, UserId by) {
        var round = rounds.get(id);
        round.requestWithdrawal(reason, by, clock.instant());
        rounds.save(round);
        workflow.withdrawalRequested(round);
    }

    public void decideWithdrawal(RoundId id, boolean approved, String reason, UserId by) {
        var round = rounds.get(id);
        OwnWork.forbid(by, authors(id));
        round.decideWithdrawal(approved, reason, by, clock.instant());
        rounds.save(round);
        if (approved) {
            workflow.noticeWithdrawn(id);
        }
    }

    /** The result is final: the awards begin, what is left of the envelope is free again. */
    public void finish(RoundId id) {
        var round = rounds.lock(id);
        var all = objections.of(id);
        if (all.stream().anyMatch(one -> one.state() == Objection.State.OPEN || one.standsAgainstResult())) {
            throw new RuleViolation("objections-unanswered");
        }
        round.finish(clock.instant());
        rounds.save(round);
        applications.of(id).forEach(application -> application.award().ifPresent(awards::begin));
        funds.release(round.envelopeId(), null);
    }

    /** The ledger would refuse as well, but only the last of the awards. */
    private static Money requireWithin(Round round, Map<ApplicationId, Proposed> proposals) {
        var sum = Money.sum(proposals.values().stream().map(Proposed::amount).toList());
        if (sum.exceeds(round.envelope())) {
            throw new RuleViolation("awards-exceed-round", sum, round.envelope());
        }
        return sum;
    }

    /** Every application that competes, with what is said of it. */
    private Map<Application, Proposed> competing(RoundId id, Map<ApplicationId, Proposed> proposals) {
        var competing = new LinkedHashMap<Application, Proposed>();
        applications.of(id).stream()
                .filter(Application::isCompeting)
                .forEach(application -> competing.put(
                        application, proposals.getOrDefault(application.id(), new Proposed(Money.ZERO, ""))));
        var known = competing.keySet().stream().map(Application::id).toList();
        proposals.keySet().stream()
                .filter(application -> !known.contains(application))
                .findFirst()
                .ifPresent(application -> {
                    throw new Unknown("application", application);
                });
        return competing;
    }

    /** Who scored or applied does not decide. */
    Set<UserId> partial(RoundId id) {
        var partial = new HashSet<>(authors(id));
        scores.of(id).forEach(score -> partial.add(score.expert()));
        presentations.of(id).forEach(score -> partial.add(score.expert()));
        return partial;
    }

    private Set<UserId> authors(RoundId id) {
        return applications.of(id).stream()
                .flatMap(application -> application.authors().stream())
                .collect(Collectors.toSet());
    }

    private Set<String> waiting(RoundId id) {
        return rankings.of(id).stream()
                .flatMap(ranking -> ranking.lines().stream())
                .filter(line -> line.waitingNumber() != null)
                .map(RankedLine::application)
                .collect(Collectors.toSet());
    }
}
