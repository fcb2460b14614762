package org.yanzhen.competitions;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;

/** The rules of a round in one column. */
@Converter
class RulesJson extends CompetitionJson<RoundRules> {

    RulesJson() {
        super(new TypeReference<>() {});
    }
}
