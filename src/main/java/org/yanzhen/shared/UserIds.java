package org.yanzhen.shared;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** A few people in one column. */
@Converter
public class UserIds implements AttributeConverter<Set<UserId>, String> {

    public static Set<UserId> with(Set<UserId> people, UserId one) {
        var all = new LinkedHashSet<>(people);
        all.add(one);
        return all;
    }

    @Override
    public String convertToDatabaseColumn(Set<UserId> people) {
        return people.stream().map(UserId::name).collect(joining(","));
    }

    @Override
    public Set<UserId> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(","))
                .filter(name -> !name.isEmpty())
                .map(UserId::new)
                .collect(toCollection(LinkedHashSet::new));
    }
}
