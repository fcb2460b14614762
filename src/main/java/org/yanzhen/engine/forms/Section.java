package org.yanzhen.engine.forms;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.InvalidInput.Mistakes;

/** A group with a path: its fields are answered in a map of their own. */
record Section(String key, Scope scope) implements Component {

    @Override
    public Optional<Object> check(@Nullable Object answer, Context context, String path, Mistakes mistakes) {
        if (answer != null && !(answer instanceof Map)) {
            mistakes.require(false, path, "field-type", path);
            return Optional.empty();
        }
        return Optional.of(scope.check(Rows.row(answer), context.with(Rows.row(answer)), path + ".", mistakes));
    }
}
