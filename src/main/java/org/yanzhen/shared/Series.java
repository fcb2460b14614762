package org.yanzhen.shared;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/**
 * The numbers from 1 to 16, for queries that read several kinds of entities at once:
 *
 * <pre>
 * select r, o from Series n
 * left join Revision r on n.number = 1 and r.project = :id
 * left join Opinion o on n.number = 2 and o.project = :id
 * where n.number between 1 and 2
 * </pre>
 *
 * Each row of the answer has one entity, and the others are missing. {@link Parts} sorts them out.
 */
@Entity
@Immutable
class Series {

    @Id
    private int number;

    @SuppressWarnings("unused") // for JPA
    protected Series() {}
}
