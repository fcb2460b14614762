package org.yanzhen.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A process variable with a name and a type. */
public record Variable<T>(String name, Class<T> type) {

    public static <T> Variable<T> of(String name, Class<T> type) {
        return new Variable<>(name, type);
    }

    public T get(VariableScope scope) {
        return find(scope)
                .orElseThrow(() -> new IllegalStateException("Process variable '%s' is missing".formatted(name)));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(type::cast);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
