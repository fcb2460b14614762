package org.yanzhen.competitions;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/** The rules an application breaks, in one column. */
@Converter
class FailedRulesJson extends CompetitionJson<List<FailedRule>> {

    FailedRulesJson() {
        super(new TypeReference<>() {});
    }
}
