package org.yanzhen.engine.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What the expressions of a form see: the data shown, overlaid by what was answered.
 *
 * @param data what the form shows, or suppliers of it, asked only for what an expression names; what is offered is asked
 *     of it alone, so that nobody extends the offer by answering
 */
record Context(Map<String, ?> data, Map<String, ?> answers) {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    static Context of(Map<String, ?> data) {
        return new Context(data, Map.of());
    }

    Context with(Map<String, ?> more) {
        var merged = new LinkedHashMap<String, Object>(answers);
        merged.putAll(more);
        return new Context(data, merged);
    }

    static boolean isExpression(@Nullable String text) {
        return text != null && text.startsWith("=");
    }

    @Nullable
    Object shown(String key) {
        return data.get(key) instanceof Supplier<?> value ? value.get() : data.get(key);
    }

    Optional<Integer> rowsShown(String key) {
        return shown(key) instanceof List<?> rows ? Optional.of(rows.size()) : Optional.empty();
    }

    boolean holds(String expression) {
        return Boolean.TRUE.equals(evaluate(expression));
    }

    /** @param expression with its leading {@code =}; an expression that fails is null, as in the browser */
    @Nullable
    Object evaluate(String expression) {
        var visible = new LinkedHashMap<String, @Nullable Object>();
        data.keySet().stream().filter(expression::contains).forEach(key -> visible.put(key, shown(key)));
        visible.putAll(answers);
        var result = FEEL.evaluateExpression(expression.substring(1), visible);
        return result.isSuccess() ? result.result() : null;
    }
}
