package org.yanzhen.competitions;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who has declared what. */
interface DeclarationRows extends Repository<InterestDeclaration, Long> {

    InterestDeclaration save(InterestDeclaration declaration);

    @Query("select d from InterestDeclaration d where d.round = :round order by d.id")
    List<InterestDeclaration> of(RoundId round);

    @Query("select d from InterestDeclaration d where d.expert.name = :expert order by d.id")
    List<InterestDeclaration> ofExpert(String expert);

    @Query("select d from InterestDeclaration d where d.round = :round and d.expert.name = :expert")
    Optional<InterestDeclaration> of(RoundId round, String expert);
}
