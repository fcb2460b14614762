package org.yanzhen.shared;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * JSON that somebody sent: its texts keep the rule of {@link TypedText}, and no number is more than its figures say. Both
 * are looked at before anybody computes with them.
 */
public final class TypedJson {

    /** Numbers of any length: they are looked at as text here. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /**
     * All of the body, for whoever makes something of it; that it is no JSON, they say.
     *
     * @throws InvalidInput naming the first text that breaks the rule
     */
    public static byte[] read(InputStream body) throws IOException {
        return read(body.readAllBytes());
    }

    /**
     * The same. Numbers that nobody writes, such as {@code 1e5}, and endless ones become texts: whoever wants a number reads
     * them like any other text, and says that it is none.
     *
     * @throws InvalidInput naming the first text that breaks the rule
     */
    public static byte[] read(byte[] json) throws IOException {
        var read = new ByteArrayOutputStream(json.length);
        var copied = 0;
        try (var parser = JSON.createParser(json)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
                    TypedText.requireClean(Objects.requireNonNullElse(parser.currentName(), "body"), parser.getText());
                } else if (token.isNumeric() && !Amounts.areFigures(parser.getText())) {
                    var at = (int) parser.currentTokenLocation().getByteOffset();
                    if (at < 0) { // not in UTF-8, which says where
                        throw new InvalidInput("body", "unreadable");
                    }
                    var after = at + parser.getTextLength();
                    read.write(json, copied, at - copied);
                    read.write('"');
                    read.write(json, at, after - at);
                    read.write('"');
                    copied = after;
                }
            }
        } catch (JsonProcessingException e) {
            return json;
        }
        read.write(json, copied, json.length - copied);
        return read.toByteArray();
    }

    private TypedJson() {}
}
