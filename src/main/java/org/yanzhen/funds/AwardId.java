package org.yanzhen.funds;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yanzhen.shared.Unknown;

/** Also the business key of every process instance about the award. */
@Embeddable
public record AwardId(@JdbcTypeCode(SqlTypes.CHAR) UUID value) implements Serializable {

    public static AwardId next() {
        return new AwardId(UUID.randomUUID());
    }

    /** @throws Unknown if it cannot be the id of anything */
    public static AwardId of(String value) {
        try {
            return new AwardId(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            throw new Unknown("award", value);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
