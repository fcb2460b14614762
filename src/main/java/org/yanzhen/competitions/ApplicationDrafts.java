package org.yanzhen.competitions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.communities.Communities;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.Unknown;

/** What secretaries have typed so far: their community's, so that it outlasts whoever leaves. */
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

    /** The draft that community has for that round, whoever began it, or a new one. */
    public ApplicationDraft open(RoundId round, String community, Caller caller) {
        communities.get(community);
        caller.requireFor(Role.SECRETARY, community);
        rounds.get(round).requireWindow(clock.instant());
        return drafts.of(round, community).stream()
                .findFirst()
                .orElseGet(() -> drafts.save(
                        new ApplicationDraft(ApplicationId.next(), round, community, caller.id(), clock.instant())));
    }

    /** @return the version to base the next save on */
    public long save(ApplicationId id, Map<String, Object> content, long basedOn, Caller caller) {
        var draft = find(id, caller);
        draft.save(content, basedOn, clock.instant());
        drafts.flush();
        return draft.version();
    }

    @Transactional(readOnly = true)
    public ApplicationDraft find(ApplicationId id, Caller caller) {
        var draft = drafts.findById(id).orElseThrow(() -> new Unknown("draft", id));
        caller.requireFor(Role.SECRETARY, draft.community());
        return draft;
    }

    @Transactional(readOnly = true)
    public List<ApplicationDraft> of(Caller caller) {
        return drafts.of(caller.scopesOf(Role.SECRETARY));
    }

    public void discard(ApplicationId id, Caller caller) {
        drafts.delete(find(id, caller));
    }

    boolean exists(ApplicationId id) {
        return drafts.findById(id).isPresent();
    }

    boolean mayWrite(ApplicationId id, Caller caller) {
        return drafts.findById(id)
                .filter(draft -> caller.isFor(Role.SECRETARY, draft.community()))
                .isPresent();
    }

    interface ApplicationDraftRows extends Repository<ApplicationDraft, ApplicationId> {
        ApplicationDraft save(ApplicationDraft draft);

        void delete(ApplicationDraft draft);

        void flush();

        Optional<ApplicationDraft> findById(ApplicationId id);

        @Query(
                "select d from ApplicationDraft d where d.round = :round and d.community = :community order by d.savedAt desc, d.id.value")
        List<ApplicationDraft> of(RoundId round, String community);

        @Query("select d from ApplicationDraft d where d.community in :communities order by d.savedAt desc, d.id.value")
        List<ApplicationDraft> of(Set<String> communities);
    }
}
