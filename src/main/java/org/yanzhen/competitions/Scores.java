package org.yanzhen.competitions;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** 专家评分: given once, then frozen. */
@Service
@Transactional
public class Scores {

    private final ScoreRows scores;
    private final AssignmentRows rows;
    private final Assignments assignments;
    private final DeclarationRows declarations;
    private final ApplicationRows applications;
    private final RoundRows rounds;
    private final Conflicts conflicts;
    private final Clock clock;

    Scores(
            ScoreRows scores,
            AssignmentRows rows,
            Assignments assignments,
            DeclarationRows declarations,
            ApplicationRows applications,
            RoundRows rounds,
            Conflicts conflicts,
            Clock clock) {
        this.scores = scores;
        this.rows = rows;
        this.assignments = assignments;
        this.declarations = declarations;
        this.applications = applications;
        this.rounds = rounds;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** @param points by criterion */
    public void score(ApplicationId id, Map<String, BigDecimal> points, String remark, UserId by) {
        var assignment = assignments.get(id, by);
        var application = applications.get(id);
        var round = rounds.get(application.round());
        assignment.requireOpen();
        round.require(RoundStage.UNDER_SCORING);
        if (declarations.of(round.id(), by.name()).isEmpty()) {
            throw new RuleViolation("declaration-missing");
        }
        if (conflicts.between(by, application)) {
            throw new NotAllowed("interest-declared");
        }
        var score = Score.give(application, assignment, points, remark, round.rules(), clock.instant());
        rows.save(assignment);
        scores.save(score);
    }

    /**
     * Whether one more expert is asked because the scores lie too far apart; if not, the scoring of the application is
     * complete.
     */
    public boolean examine(ApplicationId id) {
        var application = applications.get(id);
        var round = rounds.lock(application.round());
        round.require(RoundStage.UNDER_SCORING);
        var missing = assignments.stillToScore(id).size();
        if (missing > 0) {
            throw new RuleViolation("experts-still-to-score", missing);
        }
        var given = scores.of(id);
        if (!application.moreExperts()
                && Divergence.isAbove(round.rules().divergence(), given)
                && assignments.addExpert(round, application).isPresent()) {
            application.askMoreExperts(clock.instant());
            applications.save(application);
            return true;
        }
        application.completeScoring(given.size(), clock.instant());
        applications.save(application);
        return false;
    }

    /** In the order they came. */
    @Transactional(readOnly = true)
    public List<Score> of(ApplicationId application) {
        return scores.of(application);
    }

    /** By number of the application. */
    @Transactional(readOnly = true)
    public List<Score> of(RoundId round) {
        return scores.of(round);
    }

    @Transactional(readOnly = true)
    public Optional<Score> of(ApplicationId application, UserId expert) {
        return scores.of(application, expert.name());
    }
}
