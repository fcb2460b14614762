package org.yanzhen.funds;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yanzhen.shared.Unknown;

/** The id of a transfer. */
@Embeddable
public record TransferId(@JdbcTypeCode(SqlTypes.CHAR) UUID value) implements Serializable {

    public static TransferId next() {
        return new TransferId(UUID.randomUUID());
    }

    /** @throws Unknown if it cannot be the id of anything */
    public static TransferId of(String value) {
        try {
            return new TransferId(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            throw new Unknown("transfer", value);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
