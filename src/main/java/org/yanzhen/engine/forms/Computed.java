package org.yanzhen.engine.forms;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.InvalidInput.Mistakes;

/** A field whose value an expression gives. The browser sends it along; the server computes its own. */
record Computed(String key, String expression) implements Component {

    @Override
    public Optional<Object> check(@Nullable Object answer, Context context, String path, Mistakes mistakes) {
        var value = Context.isExpression(expression) ? context.evaluate(expression) : null;
        return Optional.ofNullable(value instanceof Number number ? new BigDecimal(number.toString()) : value);
    }
}
