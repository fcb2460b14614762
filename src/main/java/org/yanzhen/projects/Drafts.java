package org.yanzhen.projects;

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
import org.yanzhen.programme.Programmes;
import org.yanzhen.shared.Unknown;

/** Proposals that are being written: a community's, not one person's, so that they outlast whoever leaves. */
@Service
@Transactional
public class Drafts {

    private final DraftRows drafts;
    private final Communities communities;
    private final Programmes programmes;
    private final Clock clock;

    Drafts(DraftRows drafts, Communities communities, Programmes programmes, Clock clock) {
        this.drafts = drafts;
        this.communities = communities;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The draft that community has for that year, whoever began it, or a new one. */
    public ProposalDraft open(String community, int year, Caller caller) {
        communities.get(community);
        caller.requireFor(Role.SECRETARY, community);
        programmes.requireOpen(year);
        return drafts.of(community, year).stream()
                .findFirst()
                .orElseGet(() -> drafts.save(
                        new ProposalDraft(ProjectId.next(), community, year, caller.id(), clock.instant())));
    }

    /** @return the version to base the next save on */
    public long save(ProjectId id, Map<String, Object> content, long basedOn, Caller caller) {
        var draft = find(id, caller);
        draft.save(content, basedOn, clock.instant());
        drafts.flush();
        return draft.version();
    }

    @Transactional(readOnly = true)
    public ProposalDraft find(ProjectId id, Caller caller) {
        var draft = drafts.findById(id).orElseThrow(() -> new Unknown("draft", id));
        caller.requireFor(Role.SECRETARY, draft.community());
        return draft;
    }

    @Transactional(readOnly = true)
    public boolean mayWrite(ProjectId id, Caller caller) {
        return drafts.findById(id)
                .filter(draft -> caller.isFor(Role.SECRETARY, draft.community()))
                .isPresent();
    }

    @Transactional(readOnly = true)
    public boolean exists(ProjectId id) {
        return drafts.findById(id).isPresent();
    }

    @Transactional(readOnly = true)
    public List<ProposalDraft> of(Caller caller) {
        return drafts.of(caller.scopesOf(Role.SECRETARY));
    }

    public void discard(ProjectId id, Caller caller) {
        drafts.delete(find(id, caller));
    }

    interface DraftRows extends Repository<ProposalDraft, ProjectId> {
        ProposalDraft save(ProposalDraft draft);

        void delete(ProposalDraft draft);

        void flush();

        Optional<ProposalDraft> findById(ProjectId id);

        @Query(
                "select d from ProposalDraft d where d.community = :community and d.year = :year order by d.savedAt desc, d.id.value")
        List<ProposalDraft> of(String community, int year);

        @Query("select d from ProposalDraft d where d.community in :communities order by d.savedAt desc, d.id.value")
        List<ProposalDraft> of(Set<String> communities);
    }
}
