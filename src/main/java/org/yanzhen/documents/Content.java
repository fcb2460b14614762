package org.yanzhen.documents;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Bytes that lie in the {@link ContentStore}, and what proves that they are still the same.
 *
 * @param size in bytes
 * @param sha256 in hexadecimal digits
 */
@Embeddable
record Content(@JdbcTypeCode(SqlTypes.CHAR) UUID id, Long size, String sha256) {}
