package org.yanzhen.competitions;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.competitions.CompetitionEvent.PresentationsScored;
import org.yanzhen.shared.InvalidInput.Mistakes;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** 打擂台: the order is drawn from the seed; every expert scores whom they have nothing to do with. */
@Service
@Transactional
public class Presentations {

    private final PresentationRows scores;
    private final ApplicationRows applications;
    private final AssignmentRows assignments;
    private final RoundRows rounds;
    private final Conflicts conflicts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Presentations(
            PresentationRows scores,
            ApplicationRows applications,
            AssignmentRows assignments,
            RoundRows rounds,
            Conflicts conflicts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scores = scores;
        this.applications = applications;
        this.assignments = assignments;
        this.rounds = rounds;
        this.conflicts = conflicts;
        this.events = events;
        this.clock = clock;
    }

    /** Draws the order; running it again changes nothing. */
    public List<Application> order(RoundId id) {
        var round = rounds.get(id);
        if (round.stage() == RoundStage.UNDER_PRESENTATION) {
            return inOrder(id);
        }
        var presented = applications.in(id, ApplicationStage.SCORED);
        var order = new SeededOrder(round.seed(), SeededOrder.PRESENTATIONS)
                .of(presented.stream().map(one -> one.id().toString()).toList());
        presented.forEach(application -> {
            application.present(order.indexOf(application.id().toString()) + 1);
            applications.save(application);
        });
        var drawn = inOrder(presented);
        round.drawPresentations(drawn.stream().map(Application::number).toList(), clock.instant());
        rounds.save(round);
        return drawn;
    }

    private List<Application> inOrder(RoundId round) {
        return inOrder(applications.in(round, ApplicationStage.SCORED));
    }

    private static List<Application> inOrder(List<Application> presented) {
        return presented.stream()
                .sorted(Comparator.comparing(one -> one.presentationOrdinal().orElse(0)))
                .toList();
    }

    /** Whom this expert scores, in the order they present. */
    @Transactional(readOnly = true)
    public List<Application> toScore(RoundId round, UserId expert) {
        return inOrder(round).stream()
                .filter(application -> !conflicts.between(expert, application))
                .filter(application -> !application.authors().contains(expert))
                .filter(application -> assignments
                        .of(application.id(), expert.name())
                        .filter(one -> one.state() == ExpertAssignment.State.RECUSED)
                        .isEmpty())
                .toList();
    }

    /** @param points 0 to 100, for each of {@link #toScore} */
    public void score(RoundId id, Map<ApplicationId, BigDecimal> points, UserId by) {
        var round = rounds.get(id);
        round.require(RoundStage.UNDER_PRESENTATION);
        Assignments.requireExpert(round, by);
        if (scores.of(id).stream().anyMatch(score -> score.expert().equals(by))) {
            throw new RuleViolation("already-scored");
        }
        var toScore = toScore(id, by);
        requireAll(toScore, points);
        toScore.forEach(application -> scores.save(new PresentationScore(
                application.id(), by, Objects.requireNonNull(points.get(application.id())), clock.instant())));
        events.publishEvent(new PresentationsScored(id, by, clock.instant(), toScore.size()));
    }

    private static void requireAll(List<Application> toScore, Map<ApplicationId, BigDecimal> points) {
        var known = toScore.stream().map(Application::id).toList();
        if (!known.containsAll(points.keySet())) {
            throw new NotAllowed("interest-declared");
        }
        var mistakes = new Mistakes();
        IntStream.range(0, toScore.size()).forEach(row -> {
            var given = points.get(known.get(row));
            mistakes.require(
                    given != null
                            && given.signum() >= 0
                            && given.compareTo(RoundRules.HUNDRED) <= 0
                            && given.stripTrailingZeros().scale() <= 1,
                    "scores[" + row + "].points",
                    "score-range",
                    toScore.get(row).number(),
                    100);
        });
        mistakes.throwIfAny();
    }
}
