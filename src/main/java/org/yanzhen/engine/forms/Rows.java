package org.yanzhen.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.InvalidInput.Mistakes;

/**
 * A dynamic list: a table the person fills in row by row.
 *
 * @param fixed whether rows can be neither added nor removed; their number is then that of the data shown, or the
 *     default
 */
record Rows(String key, String label, boolean fixed, int defaultRows, Scope row) implements Component {

    /** Nobody fills in more by hand; what sends more is not a person. */
    static final int MOST = 200;

    static Rows parse(JsonNode node) {
        return new Rows(
                node.path("path").asText(),
                node.path("label").asText(node.path("path").asText()),
                !node.path("allowAddRemove").asBoolean(true),
                node.path("defaultRepetitions").asInt(1),
                Scope.parse(node.path("components")));
    }

    @Override
    public Optional<Object> check(@Nullable Object answer, Context context, String path, Mistakes mistakes) {
        if (answer != null && !(answer instanceof List)) {
            mistakes.require(false, path, "field-type", label);
            return Optional.empty();
        }
        var rows = answer instanceof List<?> list ? list : List.of();
        mistakes.require(rows.size() <= MOST, path, "too-many-rows", label, MOST);
        if (fixed) {
            // the answers overlay the data in the context, so the number of rows shown is asked of the data alone
            var shown = context.rowsShown(key).orElse(defaultRows);
            mistakes.require(rows.size() == shown, path, "rows-fixed", label, shown);
        }
        var accepted = new ArrayList<Object>();
        for (var i = 0; i < Math.min(rows.size(), MOST); i++) {
            if (rows.get(i) != null && !(rows.get(i) instanceof Map)) {
                mistakes.require(false, path + "[" + i + "]", "field-type", label);
                continue;
            }
            var given = row(rows.get(i));
            accepted.add(row.check(given, context.with(given), path + "[" + i + "].", mistakes));
        }
        return Optional.of(accepted);
    }

    static Map<String, Object> row(@Nullable Object given) {
        var row = new LinkedHashMap<String, Object>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((key, value) -> row.put(String.valueOf(key), value));
        }
        return row;
    }
}
