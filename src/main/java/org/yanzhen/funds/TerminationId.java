package org.yanzhen.funds;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yanzhen.shared.Unknown;

/** The id of a termination. */
@Embeddable
public record TerminationId(@JdbcTypeCode(SqlTypes.CHAR) UUID value) implements Serializable {

    public static TerminationId next() {
        return new TerminationId(UUID.randomUUID());
    }

    /** @throws Unknown if it cannot be the id of anything */
    public static TerminationId of(String value) {
        try {
            return new TerminationId(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            throw new Unknown("termination", value);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
