package org.yanzhen.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.InvalidInput.Mistakes;

/**
 * A field for one answer.
 *
 * @param disabled shown but not answered; an answer is refused
 * @param answer what an answer may be
 */
record Field(String key, String label, boolean disabled, boolean required, Answer answer) implements Component {

    static Field parse(String type, JsonNode node) {
        var key = node.path("key").asText();
        var label = node.path("label").asText();
        return new Field(
                key,
                label.isBlank() || Context.isExpression(label) ? key : label,
                node.path("disabled").asBoolean(),
                node.path("validate").path("required").asBoolean(),
                Answer.parse(type, node));
    }

    @Override
    public Optional<Object> check(@Nullable Object given, Context context, String path, Mistakes mistakes) {
        if (disabled) {
            mistakes.require(given == null, path, "field-disabled", label);
            return Optional.empty();
        }
        if (given == null || Component.isEmpty(given) || required && Boolean.FALSE.equals(given)) {
            mistakes.require(!required, path, "required", label);
            return Optional.ofNullable(Boolean.FALSE.equals(given) ? false : null);
        }
        return answer.read(
                given, context, (holds, code, details) -> mistakes.require(holds, path, code, labelled(details)));
    }

    private Object[] labelled(Object[] details) {
        var all = new Object[details.length + 1];
        all[0] = label;
        System.arraycopy(details, 0, all, 1, details.length);
        return all;
    }
}
