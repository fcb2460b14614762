package org.yanzhen.modeling;

import java.util.List;
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
 * @param repair what the editor can do about it where the person wants it; null if that takes a person
 */
public record Finding(
        Severity severity,
        String file,
        @Nullable String element,
        @Nullable String name,
        String rule,
        String message,
        String remedy,
        @Nullable Repair repair) {

    public Finding(
            Severity severity,
            String file,
            @Nullable String element,
            @Nullable String name,
            String rule,
            String message,
            String remedy) {
        this(severity, file, element, name, rule, message, remedy, null);
    }

    public enum Severity {
        /** Cannot be released. */
        ERROR,
        WARNING
    }

    /**
     * @param element the id of what it is done to
     * @param property what is set, as BPMN or the engine calls it; null if the kind says it
     * @param choices at least one
     */
    public record Repair(
            Kind kind, String element, @Nullable String property, List<Choice> choices) {

        public enum Kind {
            /** The property becomes the value; none if that is empty. */
            SET,
            /** The flow with this id becomes the default one of the gateway, and loses its condition. */
            DEFAULT_FLOW,
            /** What was answered is recorded, in a step of its own after the task. */
            RECORD
        }

        /** @param words what it does, as the button says it in Chinese */
        public record Choice(String value, String words) {}

        public static Repair set(String element, String property, Choice... choices) {
            return new Repair(Kind.SET, element, property, List.of(choices));
        }
    }
}
