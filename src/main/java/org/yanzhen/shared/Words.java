package org.yanzhen.shared;

import static java.util.stream.Collectors.toCollection;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** A few codes in one column. */
@Converter
public class Words implements AttributeConverter<Set<String>, String> {

    @Override
    public String convertToDatabaseColumn(Set<String> words) {
        return String.join(",", new TreeSet<>(words));
    }

    @Override
    public Set<String> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(","))
                .filter(word -> !word.isEmpty())
                .collect(toCollection(LinkedHashSet::new));
    }
}
