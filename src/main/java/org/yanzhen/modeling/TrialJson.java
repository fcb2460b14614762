package org.yanzhen.modeling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.yanzhen.modeling.trial.TrialReport;

/** What a trial found, in one column, for the record; nothing of releases that were handed in before there was one. */
@Converter
class TrialJson implements AttributeConverter<@Nullable TrialReport, @Nullable String> {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable TrialReport report) {
        try {
            return report == null ? null : JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable TrialReport convertToEntityAttribute(@Nullable String column) {
        try {
            return column == null ? null : JSON.readValue(column, TrialReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
