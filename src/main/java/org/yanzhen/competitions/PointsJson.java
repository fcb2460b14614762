package org.yanzhen.competitions;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.util.Map;

/** Points by criterion, in one column. */
@Converter
class PointsJson extends CompetitionJson<Map<String, BigDecimal>> {

    PointsJson() {
        super(new TypeReference<>() {});
    }
}
