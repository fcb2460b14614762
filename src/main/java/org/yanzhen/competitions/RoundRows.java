package org.yanzhen.competitions;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.yanzhen.shared.Unknown;

/** All rounds. */
interface RoundRows extends Repository<Round, RoundId> {

    Round save(Round round);

    Optional<Round> findById(RoundId id);

    boolean existsById(RoundId id);

    /** Whoever else wants it waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Round r where r.id = :id")
    Optional<Round> findAndLock(RoundId id);

    @Query("select coalesce(max(r.ordinal), 0) from Round r where r.year = :year")
    int lastOrdinal(int year);

    @Query("select r from Round r left join fetch r.extensions order by r.year desc, r.ordinal desc")
    List<Round> all();

    /** @throws Unknown if there is none */
    default Round get(RoundId id) {
        return findById(id).orElseThrow(() -> new Unknown("round", id));
    }

    /** @throws Unknown if there is none */
    default Round lock(RoundId id) {
        return findAndLock(id).orElseThrow(() -> new Unknown("round", id));
    }
}
