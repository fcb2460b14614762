package org.yanzhen.projects.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A process variable with a name and a type. */
record Variable<T>(String name, Class<T> type) {

    static <T> Variable<T> of(String name, Class<T> type) {
        return new Variable<>(name, type);
    }

    T get(VariableScope scope) {
        return find(scope)
                .orElseThrow(() -> new IllegalStateException("Process variable '%s' is missing".formatted(name)));
    }

    Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(type::cast);
    }

    void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
