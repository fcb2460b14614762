package org.yanzhen.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.TypedJson;

/** Between the engine's typed values and plain maps, lists, strings, numbers, booleans. */
final class JsonValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Map<String, Object> plain(Map<String, Object> variables) {
        var plain = new LinkedHashMap<String, Object>();
        for (var name : variables.keySet()) {
            var value = variables instanceof VariableMap typed ? typed.getValueTyped(name) : variables.get(name);
            plain.put(name, plain(value));
        }
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof JsonValue json) {
            return parse(json.getValueSerialized());
        }
        if (value instanceof SpinJsonNode json) {
            return parse(json.toString());
        }
        try {
            return value instanceof TypedValue typed ? typed.getValue() : value;
        } catch (IllegalStateException | IllegalArgumentException e) { // serialized Java, or XML: no form sends these
            throw new InvalidInput("body", "unreadable");
        }
    }

    private static @Nullable Object parse(@Nullable String json) {
        try {
            return json == null ? null : JSON.readValue(TypedJson.read(json.getBytes(UTF_8)), Object.class);
        } catch (IOException e) {
            throw new InvalidInput("body", "unreadable");
        }
    }

    /** As the Tasklist reads it: structures as Json, the rest as it is. */
    static Object typed(Object value) {
        if (value instanceof Map || value instanceof Collection) {
            try {
                return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        return value;
    }

    private JsonValues() {}
}
