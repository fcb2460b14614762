package org.yanzhen.competitions;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All scores. */
interface ScoreRows extends Repository<Score, Long> {

    Score save(Score score);

    @Query("select s from Score s where s.application = :application order by s.id")
    List<Score> of(ApplicationId application);

    @Query("select s from Score s where s.expert.name = :expert order by s.id")
    List<Score> ofExpert(String expert);

    @Query("select s from Score s where s.application = :application and s.expert.name = :expert")
    Optional<Score> of(ApplicationId application, String expert);

    @Query(
            "select s from Score s, Application a where s.application = a.id and a.round = :round order by a.ordinal, s.id")
    List<Score> of(RoundId round);
}
