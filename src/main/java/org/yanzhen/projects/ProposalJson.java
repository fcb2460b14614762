package org.yanzhen.projects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A whole {@link Proposal} in one column, where it is kept for the record only. */
@Converter
class ProposalJson implements AttributeConverter<Proposal, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Proposal proposal) {
        try {
            return JSON.writeValueAsString(proposal);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Proposal convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, Proposal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
