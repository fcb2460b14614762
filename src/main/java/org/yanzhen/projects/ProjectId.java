package org.yanzhen.projects;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yanzhen.shared.Unknown;

/** Also the business key of every process instance about the project. */
@Embeddable
public record ProjectId(@JdbcTypeCode(SqlTypes.CHAR) UUID value) implements Serializable {

    public static ProjectId next() {
        return new ProjectId(UUID.randomUUID());
    }

    /** @throws Unknown if it cannot be the id of anything */
    public static ProjectId of(String value) {
        try {
            return new ProjectId(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            throw new Unknown("project", value);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
