package org.yanzhen.funds;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yanzhen.shared.Unknown;

/** The id of a payment. */
@Embeddable
public record PaymentId(@JdbcTypeCode(SqlTypes.CHAR) UUID value) implements Serializable {

    public static PaymentId next() {
        return new PaymentId(UUID.randomUUID());
    }

    /** @throws Unknown if it cannot be the id of anything */
    public static PaymentId of(String value) {
        try {
            return new PaymentId(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            throw new Unknown("payment", value);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
