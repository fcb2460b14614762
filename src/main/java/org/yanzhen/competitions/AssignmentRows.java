package org.yanzhen.competitions;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who scores what. */
interface AssignmentRows extends Repository<ExpertAssignment, Long> {

    ExpertAssignment save(ExpertAssignment assignment);

    @Query("select a from ExpertAssignment a where a.round = :round order by a.id")
    List<ExpertAssignment> of(RoundId round);

    @Query("select a from ExpertAssignment a where a.expert.name = :expert order by a.id")
    List<ExpertAssignment> ofExpert(String expert);

    @Query("select a from ExpertAssignment a where a.application = :application order by a.ordinal")
    List<ExpertAssignment> of(ApplicationId application);

    @Query("select a from ExpertAssignment a where a.application = :application and a.expert.name = :expert")
    Optional<ExpertAssignment> of(ApplicationId application, String expert);
}
