package org.yanzhen.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.InvalidInput.Mistakes;

/**
 * A Camunda Form (form-js schema) as the server reads it.
 *
 * <p>The browser checks answers for the person's comfort; {@link #check} checks them again, because the browser belongs
 * to the sender.
 */
public final class Form {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Asks for nothing, hence accepts nothing. */
    public static final Form NONE = new Form("{}", "", new Scope(List.of()));

    private final String json;
    private final String id;
    private final Scope scope;

    private Form(String json, String id, Scope scope) {
        this.json = json;
        this.id = id;
        this.scope = scope;
    }

    /** @throws IllegalArgumentException if it is not a form, or has a component the server does not know */
    public static Form parse(String json) {
        try {
            var root = JSON.readTree(json);
            return new Form(json, root.path("id").asText(), Scope.parse(root.path("components")));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a form: " + e.getOriginalMessage(), e);
        }
    }

    public String id() {
        return id;
    }

    /** What the form calls its fields, by key. */
    public Map<String, String> labels() {
        return scope.labels();
    }

    /** What the form calls the options of its fields, by the field's key and the option's value. */
    public Map<String, Map<String, String>> options() {
        var options = new LinkedHashMap<String, Map<String, String>>();
        for (var field : tree().findParents("values")) {
            field.path("values").forEach(option -> options.computeIfAbsent(
                            field.path("key").asText(), key -> new LinkedHashMap<>())
                    .put(option.path("value").asText(), option.path("label").asText()));
        }
        return options;
    }

    /** Whether a field, or anything that is calculated or shown, has this name. */
    public boolean mentions(String name) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
                .matcher(json)
                .find();
    }

    /** The schema as form-js reads it. */
    public String json() {
        return json;
    }

    public JsonNode tree() {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What was answered, with numbers as {@link java.math.BigDecimal} and without what was left empty.
     *
     * @param answers by key, as JSON values
     * @param data what the form shows, by key; a {@link java.util.function.Supplier} is asked only if the check needs it
     * @throws InvalidInput naming every field that is not declared, disabled, of a wrong type, missing, out of range or
     *     not offered
     */
    public Map<String, Object> check(Map<String, ?> answers, Map<String, ?> data) {
        var mistakes = new Mistakes();
        var accepted = scope.check(answers, Context.of(data).with(answers), "", mistakes);
        mistakes.throwIfAny();
        return accepted;
    }
}
