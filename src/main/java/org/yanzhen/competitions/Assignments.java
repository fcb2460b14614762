package org.yanzhen.competitions;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.communities.Communities;
import org.yanzhen.competitions.CompetitionEvent.ExpertRecused;
import org.yanzhen.competitions.CompetitionEvent.ExpertReplaced;
import org.yanzhen.competitions.CompetitionEvent.NobodyLeftToScore;
import org.yanzhen.funds.Funds;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.Reasons;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** Who scores what: balanced, drawn from the seed of the round, and never one's own. */
@Service
@Transactional
public class Assignments {

    private final AssignmentRows assignments;
    private final DeclarationRows declarations;
    private final ApplicationRows applications;
    private final RoundRows rounds;
    private final Conflicts conflicts;
    private final Communities communities;
    private final Funds funds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assignments(
            AssignmentRows assignments,
            DeclarationRows declarations,
            ApplicationRows applications,
            RoundRows rounds,
            Conflicts conflicts,
            Communities communities,
            Funds funds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assignments = assignments;
        this.declarations = declarations;
        this.applications = applications;
        this.rounds = rounds;
        this.conflicts = conflicts;
        this.communities = communities;
        this.funds = funds;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins the scoring; running it again changes nothing.
     *
     * @return whether any application is eligible; if none is, the round ends without result
     */
    public boolean assign(RoundId id) {
        var round = rounds.lock(id);
        if (!assignments.of(id).isEmpty()) {
            return true;
        }
        var eligible = applications.in(id, ApplicationStage.ELIGIBLE);
        if (eligible.isEmpty()) {
            round.endWithoutResult(clock.instant());
            funds.release(round.envelopeId(), null);
            rounds.save(round);
            return false;
        }
        var byId = eligible.stream()
                .collect(Collectors.toMap(one -> one.id().toString(), one -> one, (one, same) -> one, TreeMap::new));
        var drawn = Assignment.balanced(
                byId.keySet(),
                round.rules().experts(),
                exclusions(round, eligible),
                round.rules().scorers(),
                round.seed());
        eligible.forEach(application -> {
            var experts = drawn.expertsOf().getOrDefault(application.id().toString(), List.of());
            IntStream.range(0, experts.size())
                    .forEach(at ->
                            assignments.save(new ExpertAssignment(id, application.id(), experts.get(at), at + 1)));
            if (experts.size() < round.rules().scorers()) {
                events.publishEvent(new NobodyLeftToScore(id, application.id(), clock.instant()));
            }
        });
        round.beginScoring(eligible.size(), clock.instant());
        rounds.save(round);
        return true;
    }

    private Map<String, Set<UserId>> exclusions(Round round, List<Application> eligible) {
        var own = round.rules().experts().stream()
                .collect(Collectors.toMap(expert -> expert, conflicts::communitiesOf, (one, same) -> one));
        return eligible.stream()
                .collect(Collectors.toMap(
                        application -> application.id().toString(), application -> own.entrySet().stream()
                                .filter(expert -> expert.getValue().contains(application.community()))
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toSet())));
    }

    /** Everybody who may be asked to score, and so has to declare interests first. */
    @Transactional(readOnly = true)
    public List<UserId> experts(RoundId round) {
        return rounds.get(round).rules().experts();
    }

    /** Which communities this expert has to do with. What was assigned of them goes to others. */
    public void declare(RoundId id, Set<String> interests, UserId by) {
        var round = rounds.lock(id);
        round.require(RoundStage.UNDER_SCORING);
        requireExpert(round, by);
        interests.forEach(communities::get);
        if (declarations.of(id, by.name()).isPresent()) {
            throw new RuleViolation("already-declared");
        }
        declarations.save(new InterestDeclaration(id, by, interests, clock.instant()));
        for (var application : applications.of(id)) {
            if (interests.contains(application.community())) {
                assignments
                        .of(application.id(), by.name())
                        .filter(one -> one.state() == ExpertAssignment.State.ASSIGNED)
                        .ifPresent(one -> handOver(round, application, one, "利益关系回避"));
            }
        }
    }

    /** The expert hands an application to another. */
    public void recuse(ApplicationId id, String reason, UserId by) {
        Reasons.require(true, "remark", reason);
        var application = applications.get(id);
        var round = rounds.lock(application.round());
        round.require(RoundStage.UNDER_SCORING);
        handOver(round, application, get(id, by), reason);
    }

    private void handOver(Round round, Application application, ExpertAssignment assignment, String reason) {
        assignment.recuse();
        assignments.save(assignment);
        events.publishEvent(
                new ExpertRecused(round.id(), application.id(), assignment.expert(), clock.instant(), reason));
        if (addExpert(round, application).isPresent()) {
            events.publishEvent(new ExpertReplaced(round.id(), application.id(), clock.instant()));
        }
    }

    /** @return nobody, if nobody is left; the application goes on with those it has then, and the journal says so */
    Optional<UserId> addExpert(Round round, Application application) {
        var had = assignments.of(application.id());
        var not = had.stream().map(ExpertAssignment::expert).collect(Collectors.toCollection(HashSet::new));
        round.rules().experts().stream()
                .filter(expert -> conflicts.between(expert, application))
                .forEach(not::add);
        var next = Assignment.replacement(
                application.id().toString(), round.rules().experts(), not, loads(round), round.seed());
        if (next.isEmpty()) {
            events.publishEvent(new NobodyLeftToScore(round.id(), application.id(), clock.instant()));
            return next;
        }
        return Optional.of(add(round, application, next.get()));
    }

    UserId add(Round round, Application application, UserId expert) {
        var had = assignments.of(application.id()).size();
        return assignments
                .save(new ExpertAssignment(round.id(), application.id(), expert, had + 1))
                .expert();
    }

    private Map<UserId, Integer> loads(Round round) {
        return assignments.of(round.id()).stream()
                .filter(one -> one.state() != ExpertAssignment.State.RECUSED)
                .collect(Collectors.toMap(ExpertAssignment::expert, one -> 1, Integer::sum));
    }

    /** @throws NotAllowed unless this expert is to score it, or has; whatever was assigned to whom it concerns */
    ExpertAssignment get(ApplicationId id, UserId expert) {
        var application = applications.get(id);
        if (conflicts.between(expert, application)) {
            throw new NotAllowed("interest-declared");
        }
        return assignments.of(id, expert.name()).orElseThrow(() -> new NotAllowed("not-assigned"));
    }

    static void requireExpert(Round round, UserId by) {
        if (!round.rules().experts().contains(by)) {
            throw new NotAllowed("not-an-expert-of-the-round");
        }
    }

    /** Who is still to score this application, in the order they were asked. */
    @Transactional(readOnly = true)
    public List<UserId> stillToScore(ApplicationId application) {
        return assignments.of(application).stream()
                .filter(one -> one.state() == ExpertAssignment.State.ASSIGNED)
                .map(ExpertAssignment::expert)
                .toList();
    }

    /** What this expert has to score or has scored, recused ones included. */
    @Transactional(readOnly = true)
    public List<ExpertAssignment> ofExpert(RoundId round, UserId expert) {
        return of(round).stream().filter(one -> one.expert().equals(expert)).toList();
    }

    /** All of a round, by application. */
    @Transactional(readOnly = true)
    public List<ExpertAssignment> of(RoundId round) {
        return assignments.of(round);
    }

    /** Who has declared what. */
    @Transactional(readOnly = true)
    public List<InterestDeclaration> declarations(RoundId round) {
        return declarations.of(round);
    }

    /** The rounds in which this person is or was to score, the newest first. */
    @Transactional(readOnly = true)
    public List<Round> roundsOf(UserId expert) {
        return rounds.all().stream()
                .filter(round -> round.stage().compareTo(RoundStage.UNDER_SCORING) >= 0)
                .filter(round -> round.rules().experts().contains(expert))
                .toList();
    }
}
