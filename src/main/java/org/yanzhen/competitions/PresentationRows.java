package org.yanzhen.competitions;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All scores of presentations. */
interface PresentationRows extends Repository<PresentationScore, Long> {

    PresentationScore save(PresentationScore score);

    @Query(
            "select s from PresentationScore s, Application a where s.application = a.id and a.round = :round order by s.id")
    List<PresentationScore> of(RoundId round);
}
