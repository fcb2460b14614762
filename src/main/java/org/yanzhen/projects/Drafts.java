package org.yanzhen.projects;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.communities.Communities;
import org.yanzhen.programme.Programmes;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** Proposals that are being written. */
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

    /** The draft this person has for that community and year, or a new one. */
    public ProposalDraft open(String community, int year, UserId by) {
        communities.get(community);
        programmes.requireOpen(year);
        return drafts.of(community, year, by.name())
                .orElseGet(
                        () -> drafts.save(new ProposalDraft(ProjectId.next(), community, year, by, clock.instant())));
    }

    /** @return the version to base the next save on */
    public long save(ProjectId id, Map<String, Object> content, long basedOn, UserId by) {
        var draft = find(id, by);
        draft.save(content, basedOn, clock.instant());
        drafts.flush();
        return draft.version();
    }

    @Transactional(readOnly = true)
    public ProposalDraft find(ProjectId id, UserId by) {
        var draft = drafts.findById(id).orElseThrow(() -> new Unknown("draft", id));
        draft.requireOwner(by);
        return draft;
    }

    @Transactional(readOnly = true)
    public boolean isOwnedBy(ProjectId id, UserId person) {
        return drafts.findById(id).filter(draft -> draft.owner().equals(person)).isPresent();
    }

    @Transactional(readOnly = true)
    public boolean exists(ProjectId id) {
        return drafts.findById(id).isPresent();
    }

    @Transactional(readOnly = true)
    public List<ProposalDraft> of(UserId owner) {
        return drafts.of(owner.name());
    }

    public void discard(ProjectId id, UserId by) {
        drafts.delete(find(id, by));
    }

    interface DraftRows extends Repository<ProposalDraft, ProjectId> {
        ProposalDraft save(ProposalDraft draft);

        void delete(ProposalDraft draft);

        void flush();

        Optional<ProposalDraft> findById(ProjectId id);

        @Query(
                "select d from ProposalDraft d where d.community = :community and d.year = :year and d.owner.name = :owner")
        Optional<ProposalDraft> of(String community, int year, String owner);

        @Query("select d from ProposalDraft d where d.owner.name = :owner order by d.savedAt desc")
        List<ProposalDraft> of(String owner);
    }
}
