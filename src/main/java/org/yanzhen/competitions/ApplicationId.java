package org.yanzhen.competitions;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yanzhen.shared.Unknown;

/** Also the business key of every process instance about the application. */
@Embeddable
public record ApplicationId(@JdbcTypeCode(SqlTypes.CHAR) UUID value) implements Serializable {

    public static ApplicationId next() {
        return new ApplicationId(UUID.randomUUID());
    }

    /** @throws Unknown if it cannot be the id of anything */
    public static ApplicationId of(String value) {
        try {
            return new ApplicationId(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            throw new Unknown("application", value);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
