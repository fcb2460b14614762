package org.yanzhen.engine.forms;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.InvalidInput.Mistakes;

/** A component that a condition takes off the screen; then nobody can have answered it. */
record Hideable(Component component, String hiddenWhen) implements Component {

    static Component of(Component component, String hiddenWhen) {
        return hiddenWhen.isEmpty() ? component : new Hideable(component, hiddenWhen);
    }

    @Override
    public String key() {
        return component.key();
    }

    @Override
    public String label() {
        return component.label();
    }

    @Override
    public Optional<Object> check(@Nullable Object answer, Context context, String path, Mistakes mistakes) {
        if (!context.holds(hiddenWhen)) {
            return component.check(answer, context, path, mistakes);
        }
        mistakes.require(Component.isEmpty(answer), path, "field-hidden", path);
        return Optional.empty();
    }
}
