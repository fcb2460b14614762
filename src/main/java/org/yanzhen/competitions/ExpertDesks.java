package org.yanzhen.competitions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/** What an expert has to score, or has; read with as many questions to the database, however much it is. */
@Service
@Transactional(readOnly = true)
public class ExpertDesks {

    private final Assignments assignments;
    private final AssignmentRows assigned;
    private final DeclarationRows declarations;
    private final ApplicationRows applications;
    private final ScoreRows scores;
    private final BlindReading reading;
    private final Conflicts conflicts;

    ExpertDesks(
            Assignments assignments,
            AssignmentRows assigned,
            DeclarationRows declarations,
            ApplicationRows applications,
            ScoreRows scores,
            BlindReading reading,
            Conflicts conflicts) {
        this.assignments = assignments;
        this.assigned = assigned;
        this.declarations = declarations;
        this.applications = applications;
        this.scores = scores;
        this.reading = reading;
        this.conflicts = conflicts;
    }

    /**
     * One round.
     *
     * @param declaration of interests; before there is one, nothing of the applications is shown
     * @param assigned how many applications
     * @param scored how many of these
     */
    public record Desk(
            Round round, @Nullable InterestDeclaration declaration, int assigned, int scored, List<Line> lines) {}

    /**
     * @param title without names
     * @param total what this expert gave, if they have
     */
    public record Line(
            ApplicationId id,
            String number,
            String title,
            String category,
            Money requested,
            ExpertAssignment.State state,
            @Nullable String total) {}

    /** The newest round first. */
    public List<Desk> of(UserId expert) {
        var rounds = assignments.roundsOf(expert);
        var byRound = assigned.ofExpert(expert.name()).stream()
                .filter(one -> one.state() != ExpertAssignment.State.RECUSED)
                .collect(groupingBy(ExpertAssignment::round));
        var declared = declarations.ofExpert(expert.name()).stream()
                .collect(toMap(InterestDeclaration::round, Function.identity()));
        var known =
                applications.assignedTo(expert.name()).stream().collect(toMap(Application::id, Function.identity()));
        var given = scores.ofExpert(expert.name()).stream().collect(toMap(Score::application, Function.identity()));
        var own = conflicts.communitiesOf(expert);
        return rounds.stream()
                .map(round -> {
                    var counted = byRound.getOrDefault(round.id(), List.of());
                    var declaration = declared.get(round.id());
                    return new Desk(
                            round,
                            declaration,
                            counted.size(),
                            (int) counted.stream()
                                    .filter(one -> one.state() == ExpertAssignment.State.SCORED)
                                    .count(),
                            declaration == null
                                    ? List.of()
                                    : counted.stream()
                                            .filter(one -> !Conflicts.between(
                                                    own,
                                                    declaration,
                                                    Objects.requireNonNull(known.get(one.application()))))
                                            .map(one -> line(
                                                    one,
                                                    Objects.requireNonNull(known.get(one.application())),
                                                    Optional.ofNullable(given.get(one.application()))))
                                            .toList());
                })
                .toList();
    }

    private Line line(ExpertAssignment one, Application application, Optional<Score> score) {
        return new Line(
                application.id(),
                application.number(),
                reading.title(application),
                application.category(),
                application.requested(),
                one.state(),
                score.map(Score::total).map(total -> total.toPlainString()).orElse(null));
    }
}
