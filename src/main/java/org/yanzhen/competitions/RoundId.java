package org.yanzhen.competitions;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yanzhen.shared.Unknown;

/** Also the business key of every process instance about the round, and the id of its envelope. */
@Embeddable
public record RoundId(@JdbcTypeCode(SqlTypes.CHAR) UUID value) implements Serializable {

    public static RoundId next() {
        return new RoundId(UUID.randomUUID());
    }

    /** @throws Unknown if it cannot be the id of anything */
    public static RoundId of(String value) {
        try {
            return new RoundId(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            throw new Unknown("round", value);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
