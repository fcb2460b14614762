package org.yanzhen.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** Entities of several kinds that one question to the database brought: see {@link Series}. */
public final class Parts {

    private final Collection<Object> entities = new LinkedHashSet<>();

    private Parts() {}

    public static Parts of(List<Object[]> rows) {
        var parts = new Parts();
        rows.stream().flatMap(Arrays::stream).filter(Objects::nonNull).forEach(parts.entities::add);
        return parts;
    }

    /** All of a kind, in the order of the answer. */
    public <E> List<E> all(Class<E> kind) {
        return entities.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
