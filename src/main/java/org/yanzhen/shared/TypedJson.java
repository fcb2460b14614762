package org.yanzhen.shared;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The body of a request, whose texts keep the rule of {@link TypedText}. */
public final class TypedJson {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * All of the body, for whoever makes something of it; that it is no JSON, they say.
     *
     * @throws InvalidInput naming the first text that breaks the rule
     */
    public static byte[] read(InputStream body) throws IOException {
        var bytes = body.readAllBytes();
        try (var parser = JSON.createParser(bytes)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
                    TypedText.requireClean(Objects.requireNonNullElse(parser.currentName(), "body"), parser.getText());
                }
            }
        } catch (JsonProcessingException e) {
            return bytes;
        }
        return bytes;
    }

    private TypedJson() {}
}
