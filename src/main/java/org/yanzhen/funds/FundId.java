package org.yanzhen.funds;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yanzhen.shared.Unknown;

/** The id of a fund. */
@Embeddable
public record FundId(@JdbcTypeCode(SqlTypes.CHAR) UUID value) implements Serializable {

    public static FundId next() {
        return new FundId(UUID.randomUUID());
    }

    /** @throws Unknown if it cannot be the id of anything */
    public static FundId of(String value) {
        try {
            return new FundId(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            throw new Unknown("fund", value);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
