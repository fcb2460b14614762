package org.yanzhen.funds;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Which report of which award. */
@Embeddable
record ReportKey(@JdbcTypeCode(SqlTypes.CHAR) UUID award, int number) implements Serializable {}
