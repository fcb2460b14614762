package org.yanzhen.competitions;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All objections. */
interface ObjectionRows extends Repository<Objection, ObjectionId> {

    Objection save(Objection objection);

    Optional<Objection> findById(ObjectionId id);

    @Query("select o from Objection o where o.round = :round order by o.raisedAt, o.ordinal, o.id.value")
    List<Objection> of(RoundId round);
}
