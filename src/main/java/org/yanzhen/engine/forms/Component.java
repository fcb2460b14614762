package org.yanzhen.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.InvalidInput.Mistakes;
import org.yanzhen.shared.TypedText;

/** A part of a form that takes an answer. */
interface Component {

    /** What only shows something. */
    Set<String> DECORATION =
            Set.of("text", "html", "image", "iframe", "table", "spacer", "separator", "button", "documentPreview");

    String key();

    /** What the form calls it; its key, if nothing. */
    default String label() {
        return key();
    }

    /**
     * The answer as the application uses it, nothing if it was left empty or is wrong.
     *
     * @param path how mistakes name the place
     */
    Optional<Object> check(@Nullable Object answer, Context context, String path, Mistakes mistakes);

    /** One component; several for a group without a path of its own, which is but a frame; none for decoration. */
    static List<Component> parse(JsonNode node) {
        var type = node.path("type").asText();
        if (DECORATION.contains(type)) {
            return List.of();
        }
        var hidden = hiddenWhen(node);
        return switch (type) {
            case "group" -> {
                var inner = Scope.parse(node.path("components"));
                yield node.path("path").asText().isEmpty()
                        ? inner.components().stream()
                                .map(component -> Hideable.of(component, hidden))
                                .toList()
                        : List.of(Hideable.of(new Section(node.path("path").asText(), inner), hidden));
            }
            case "dynamiclist" -> List.of(Hideable.of(Rows.parse(node), hidden));
            case "expression" ->
                List.of(Hideable.of(
                        new Computed(
                                node.path("key").asText(),
                                node.path("expression").asText()),
                        hidden));
            default -> List.of(Hideable.of(Field.parse(type, node), hidden));
        };
    }

    private static String hiddenWhen(JsonNode node) {
        return node.path("conditional").path("hide").asText();
    }

    static List<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    static boolean isEmpty(@Nullable Object answer) {
        return answer == null
                || answer instanceof String text
                        && !TypedText.isVisible(text)
                        && TypedText.forbidden(text).isEmpty()
                || answer instanceof List<?> list && list.isEmpty()
                || answer instanceof Map<?, ?> map && map.values().stream().allMatch(Component::isEmpty);
    }
}
