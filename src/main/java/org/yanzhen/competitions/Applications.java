package org.yanzhen.competitions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.funds.Awards;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.programme.Programmes;
import org.yanzhen.ratings.Ratings;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.UserId;

/** 申报: hand in, withdraw, complete; and who may have been funded before. */
@Service
@Transactional
public class Applications {

    private final ApplicationRows applications;
    private final ApplicationDrafts drafts;
    private final RoundRows rounds;
    private final Programmes programmes;
    private final Ratings ratings;
    private final Awards awards;
    private final Clock clock;

    Applications(
            ApplicationRows applications,
            ApplicationDrafts drafts,
            RoundRows rounds,
            Programmes programmes,
            Ratings ratings,
            Awards awards,
            Clock clock) {
        this.applications = applications;
        this.drafts = drafts;
        this.rounds = rounds;
        this.programmes = programmes;
        this.ratings = ratings;
        this.awards = awards;
        this.clock = clock;
    }

    /** Hands the draft of this id in, and discards it. Those of one round queue up, so that each gets its number. */
    public Application submit(ApplicationId id, ApplicationContent content, Caller caller) {
        if (applications.existsById(id)) {
            throw new RuleViolation("application-submitted-already");
        }
        var draft = drafts.find(id, caller);
        caller.requireFor(Role.SECRETARY, draft.community());
        var round = rounds.lock(draft.round());
        if (applications.countAlive(round.id(), draft.community()) > 0) {
            throw new RuleViolation("already-applied", round.number());
        }
        requireKeyPoint(round, content);
        var application = applications.save(Application.submit(
                id,
                round,
                applications.lastOrdinal(round.id()) + 1,
                draft.community(),
                ratings.starsOf(draft.community(), round.year()),
                content,
                caller.id(),
                clock.instant()));
        drafts.discard(id, caller);
        return application;
    }

    /** Until the window closes. */
    public void withdraw(ApplicationId id, String reason, Caller caller) {
        var application = applications.get(id);
        caller.requireFor(Role.SECRETARY, application.community());
        application.withdraw(rounds.lock(application.round()), reason, caller.id(), clock.instant());
        applications.save(application);
    }

    public void supplement(ApplicationId id, ApplicationContent content, UserId by) {
        var application = applications.get(id);
        var round = rounds.get(application.round());
        requireKeyPoint(round, content);
        application.supplement(round, content, by, clock.instant());
        applications.save(application);
    }

    /** The time to complete it is over. */
    public void missSupplement(ApplicationId id) {
        var application = applications.get(id);
        application.missSupplement(clock.instant());
        applications.save(application);
    }

    @Transactional(readOnly = true)
    public Application get(ApplicationId id) {
        return applications.get(id);
    }

    /** All of a round that were not withdrawn, by number. */
    @Transactional(readOnly = true)
    public List<Application> of(RoundId round) {
        return applications.of(round);
    }

    /** All of these communities, the newest first, withdrawn ones included. */
    @Transactional(readOnly = true)
    public List<Application> ofCommunities(Set<String> communities) {
        return communities.isEmpty() ? List.of() : applications.ofCommunities(communities);
    }

    /** Why it may have been funded before; people judge. */
    @Transactional(readOnly = true)
    public List<DuplicateWarning> duplicates(ApplicationId id) {
        var application = applications.get(id);
        var year = rounds.get(application.round()).year();
        var warnings = new ArrayList<DuplicateWarning>();
        var called = applications.called();
        for (var other : called) {
            if (other.round().equals(application.round().value())) {
                continue;
            }
            var about = other.number() + " " + other.title();
            if (other.community().equals(application.community())) {
                warnings.add(new DuplicateWarning(DuplicateWarning.Kind.SAME_COMMUNITY, about));
            }
            if (Titles.areSimilar(other.title(), application.title())) {
                warnings.add(new DuplicateWarning(DuplicateWarning.Kind.SIMILAR_TITLE, about));
            }
        }
        called.stream()
                .filter(other -> other.round().equals(application.round().value())
                        && !other.id().equals(id.value())
                        && Titles.areSimilar(other.title(), application.title()))
                .map(other -> other.number() + " " + other.title())
                .forEach(about -> warnings.add(new DuplicateWarning(DuplicateWarning.Kind.SIMILAR_TITLE, about)));
        awards.yearsWithAward(application.community(), year - PAST_YEARS, year - 1)
                .forEach(past ->
                        warnings.add(new DuplicateWarning(DuplicateWarning.Kind.PAST_AWARD, String.valueOf(past))));
        return warnings;
    }

    private static final int PAST_YEARS = 3;

    private void requireKeyPoint(Round round, ApplicationContent content) {
        if (programmes.keyPoint(round.year(), content.keyPoint()).isEmpty()) {
            throw new InvalidInput("keyPoint", "key-point-unknown", round.year());
        }
    }
}
