package org.yanzhen.funds;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yanzhen.shared.Unknown;

/** What money is reserved for: the id of a round. */
@Embeddable
public record EnvelopeId(@JdbcTypeCode(SqlTypes.CHAR) UUID value) implements Serializable {

    public static EnvelopeId next() {
        return new EnvelopeId(UUID.randomUUID());
    }

    /** @throws Unknown if it cannot be the id of anything */
    public static EnvelopeId of(String value) {
        try {
            return new EnvelopeId(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            throw new Unknown("envelope", value);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
