package org.yanzhen.modeling;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a place in a model, form or decision.
 *
 * @param file its name
 * @param element the id of the element, form component or decision; null if the file as a whole is meant
 * @param name of the element as one sees it; null if it has none
 * @param rule its short name, as {@code human-task-form}
 * @param message what is wrong, a sentence of Chinese
 * @param remedy what to do about it, a sentence of Chinese
 */
public record Finding(
        Severity severity,
        String file,
        @Nullable String element,
        @Nullable String name,
        String rule,
        String message,
        String remedy) {

    public enum Severity {
        /** Cannot be released. */
        ERROR,
        WARNING
    }
}
