package org.yanzhen.competitions;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/** A ranking in one column. */
@Converter
class RankingJson extends CompetitionJson<Ranking> {

    RankingJson() {
        super(new TypeReference<>() {});
    }
}
