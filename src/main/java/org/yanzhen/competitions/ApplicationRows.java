package org.yanzhen.competitions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.yanzhen.shared.Unknown;

/** All applications. */
interface ApplicationRows extends Repository<Application, ApplicationId> {

    Application save(Application application);

    Optional<Application> findById(ApplicationId id);

    boolean existsById(ApplicationId id);

    @Query("select coalesce(max(a.ordinal), 0) from Application a where a.round = :round")
    int lastOrdinal(RoundId round);

    @Query("select count(a) from Application a where a.round = :round and a.community = :community and a.alive = true")
    long countAlive(RoundId round, String community);

    /** All that were not withdrawn, by number. */
    @Query(
            "select a from Application a left join fetch a.budget where a.round = :round and a.alive = true order by a.ordinal")
    List<Application> of(RoundId round);

    @Query(
            "select a from Application a left join fetch a.budget where a.community in :communities order by a.submittedAt desc, a.number desc")
    List<Application> ofCommunities(Set<String> communities);

    /** What every application is called that was not withdrawn, by number. */
    @Query("""
            select new org.yanzhen.competitions.ApplicationRows$Called(a.id.value, a.round.value, a.number, a.community, a.title)
            from Application a where a.alive = true order by a.number, a.ordinal
            """)
    List<Called> called();

    record Called(UUID id, UUID round, String number, String community, String title) {}

    /** Who has applied in any round and did not withdraw. */
    @Query(
            "select new org.yanzhen.competitions.ApplicationRows$Applied(a.round.value, a.community) from Application a where a.alive = true")
    List<Applied> applied();

    record Applied(UUID round, String community) {}

    /** How much was awarded in which round. */
    @Query("""
            select new org.yanzhen.competitions.ApplicationRows$Awarded(a.round.value, count(a.number), sum(a.approved.amount))
            from Application a
            where a.alive = true and a.stage = org.yanzhen.competitions.ApplicationStage.AWARDED
            group by a.round.value
            """)
    List<Awarded> awarded();

    record Awarded(UUID round, long number, BigDecimal sum) {}

    @Query("""
            select a from Application a left join fetch a.budget
            where a.id in (select x.application from ExpertAssignment x where x.expert.name = :expert)
            """)
    List<Application> assignedTo(String expert);

    default List<Application> in(RoundId round, ApplicationStage stage) {
        return of(round).stream().filter(one -> one.stage() == stage).toList();
    }

    /** @throws Unknown if there is none */
    default Application get(ApplicationId id) {
        return findById(id).orElseThrow(() -> new Unknown("application", id));
    }
}
