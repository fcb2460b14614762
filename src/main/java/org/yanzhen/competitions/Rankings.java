package org.yanzhen.competitions;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.shared.RuleViolation;

/** 排名, as it was computed, and computed again. */
@Service
@Transactional
public class Rankings {

    private final RankingRows rankings;
    private final RoundRows rounds;
    private final ApplicationRows applications;
    private final ScoreRows scores;
    private final PresentationRows presentations;
    private final Clock clock;

    Rankings(
            RankingRows rankings,
            RoundRows rounds,
            ApplicationRows applications,
            ScoreRows scores,
            PresentationRows presentations,
            Clock clock) {
        this.rankings = rankings;
        this.rounds = rounds;
        this.applications = applications;
        this.scores = scores;
        this.presentations = presentations;
        this.clock = clock;
    }

    public Ranking rank(RoundId id) {
        var round = rounds.get(id);
        round.rank(clock.instant());
        var ranking = Ranking.of(input(round));
        rankings.save(new StoredRanking(id, ranking, clock.instant()));
        rounds.save(round);
        return ranking;
    }

    /** Nothing before the round is ranked. */
    @Transactional(readOnly = true)
    public Optional<Ranking> of(RoundId id) {
        return rankings.findById(id).map(StoredRanking::ranking);
    }

    /**
     * Computes it again from the stored scores.
     *
     * @return whether it comes out the same
     */
    @Transactional(readOnly = true)
    public boolean recompute(RoundId id) {
        var stored = of(id).orElseThrow(() -> new RuleViolation("not-ranked-yet"));
        return Ranking.of(input(rounds.get(id))).equals(stored);
    }

    /** From what is stored, and from nothing that can still change. */
    private RankingInput input(Round round) {
        var rules = round.rules();
        var onPaper = new HashMap<ApplicationId, Map<String, Map<String, BigDecimal>>>();
        scores.of(round.id()).forEach(score -> onPaper.computeIfAbsent(score.application(), key -> new HashMap<>())
                .put(score.expert().name(), score.points()));
        var presented = new HashMap<ApplicationId, Map<String, BigDecimal>>();
        presentations.of(round.id()).forEach(score -> presented
                .computeIfAbsent(score.application(), key -> new HashMap<>())
                .put(score.expert().name(), score.points()));
        return new RankingInput(
                rules.criteria(),
                rules.categories(),
                rules.trimmedFrom(),
                rules.bonusPerStar(),
                rules.bonusCap(),
                rules.presentation() ? rules.presentationWeight() : 0,
                rules.tieBreaks(),
                round.envelope(),
                applications.of(round.id()).stream()
                        .filter(Application::isCompeting)
                        .map(application -> new RankingInput.Entry(
                                application.id().toString(),
                                application.ordinal(),
                                application.category(),
                                application.requested(),
                                application.submittedAt(),
                                application.stars(),
                                onPaper.getOrDefault(application.id(), Map.of()),
                                presented.getOrDefault(application.id(), Map.of())))
                        .toList());
    }

    interface RankingRows extends Repository<StoredRanking, RoundId> {
        StoredRanking save(StoredRanking ranking);

        Optional<StoredRanking> findById(RoundId id);
    }
}
