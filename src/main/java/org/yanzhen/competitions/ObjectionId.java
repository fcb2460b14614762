package org.yanzhen.competitions;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yanzhen.shared.Unknown;

/** Says which objection is answered. */
@Embeddable
public record ObjectionId(@JdbcTypeCode(SqlTypes.CHAR) UUID value) implements Serializable {

    public static ObjectionId next() {
        return new ObjectionId(UUID.randomUUID());
    }

    /** @throws Unknown if it cannot be the id of anything */
    public static ObjectionId of(String value) {
        try {
            return new ObjectionId(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            throw new Unknown("objection", value);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
