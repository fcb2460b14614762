package org.yanzhen.competitions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.communities.Communities;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** What secretaries have typed so far. */
@Service
@Transactional
public class ApplicationDrafts {

    private final ApplicationDraftRows drafts;
    private final RoundRows rounds;
    private final Communities communities;
    private final Clock clock;

    ApplicationDrafts(ApplicationDraftRows drafts, RoundRows rounds, Communities communities, Clock clock) {
        this.drafts = drafts;
        this.rounds = rounds;
        this.communities = communities;
        this.clock = clock;
    }

    /** The draft this person has for that community and round, or a new one. */
    public ApplicationDraft open(RoundId round, String community, Caller caller) {
        communities.get(community);
        caller.requireFor(Role.SECRETARY, community);
        rounds.get(round).requireWindow(clock.instant());
        return drafts.of(round, community, caller.id().name())
                .orElseGet(() -> drafts.save(
                        new ApplicationDraft(ApplicationId.next(), round, community, caller.id(), clock.instant())));
    }

    /** @return the version to base the next save on */
    public long save(ApplicationId id, Map<String, Object> content, long basedOn, UserId by) {
        var draft = find(id, by);
        draft.save(content, basedOn, clock.instant());
        drafts.flush();
        return draft.version();
    }

    @Transactional(readOnly = true)
    public ApplicationDraft find(ApplicationId id, UserId by) {
        var draft = drafts.findById(id).orElseThrow(() -> new Unknown("draft", id));
        draft.requireOwner(by);
        return draft;
    }

    @Transactional(readOnly = true)
    public List<ApplicationDraft> of(UserId owner) {
        return drafts.of(owner.name());
    }

    public void discard(ApplicationId id, UserId by) {
        drafts.delete(find(id, by));
    }

    boolean exists(ApplicationId id) {
        return drafts.findById(id).isPresent();
    }

    boolean isOwnedBy(ApplicationId id, UserId person) {
        return drafts.findById(id).filter(draft -> draft.owner().equals(person)).isPresent();
    }

    interface ApplicationDraftRows extends Repository<ApplicationDraft, ApplicationId> {
        ApplicationDraft save(ApplicationDraft draft);

        void delete(ApplicationDraft draft);

        void flush();

        Optional<ApplicationDraft> findById(ApplicationId id);

        @Query(
                "select d from ApplicationDraft d where d.round = :round and d.community = :community and d.owner.name = :owner")
        Optional<ApplicationDraft> of(RoundId round, String community, String owner);

        @Query("select d from ApplicationDraft d where d.owner.name = :owner order by d.savedAt desc")
        List<ApplicationDraft> of(String owner);
    }
}
