package org.yanzhen.competitions;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.documents.Documents;
import org.yanzhen.funds.Awards;
import org.yanzhen.shared.UserId;

/** 资格审查: a decision table finds, a person decides. */
@Service
@Transactional
public class Eligibility {

    private final ApplicationRows applications;
    private final RoundRows rounds;
    private final Documents documents;
    private final Awards awards;
    private final Clock clock;

    Eligibility(ApplicationRows applications, RoundRows rounds, Documents documents, Awards awards, Clock clock) {
        this.applications = applications;
        this.rounds = rounds;
        this.documents = documents;
        this.awards = awards;
        this.clock = clock;
    }

    /** What the decision table looks at. */
    @Transactional(readOnly = true)
    public EligibilityFacts facts(ApplicationId id) {
        var application = applications.get(id);
        var round = rounds.get(application.round());
        return new EligibilityFacts(
                application.requested().amount(),
                round.rules().largestRequest().amount(),
                application.stars(),
                round.rules().minimumStars(),
                application.content().budget().size(),
                documents.of(id.toString()).size(),
                others(application, round.year()),
                awards.hadAward(application.community(), round.year()));
    }

    private int others(Application application, int year) {
        return Math.toIntExact(applications.ofCommunities(Set.of(application.community())).stream()
                .filter(other -> !other.round().equals(application.round()))
                .filter(other ->
                        other.stage() != ApplicationStage.WITHDRAWN && other.stage() != ApplicationStage.INELIGIBLE)
                .filter(other -> rounds.get(other.round()).year() == year)
                .count());
    }

    public void record(ApplicationId id, List<FailedRule> failed) {
        var application = applications.get(id);
        application.recordFindings(failed, clock.instant());
        applications.save(application);
    }

    public void check(ApplicationId id, EligibilityOutcome outcome, String remarks, UserId by) {
        var application = applications.get(id);
        application.check(outcome, remarks, by, clock.instant());
        applications.save(application);
    }
}
