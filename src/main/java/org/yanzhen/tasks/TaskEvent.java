package org.yanzhen.tasks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something others should know about a task. */
public sealed interface TaskEvent {

    /**
     * Something new waits for people. Published in the transaction that notes it as said.
     *
     * @param at when it was noticed
     */
    record TasksOffered(List<Offer> offers, Instant at) implements TaskEvent {

        /**
         * What is new at one step for the same people.
         *
         * @param task the first, if they are several
         * @param step key of the task in the model
         * @param name of the step
         * @param number of tasks
         * @param businessKey nothing if they are about several things
         * @param title of what the first is about
         * @param recipients people as {@code u:id}, groups as {@code g:id}
         */
        public record Offer(
                String task,
                String step,
                String name,
                int number,
                @Nullable String businessKey,
                @Nullable String communityName,
                @Nullable String title,
                @Nullable Instant dueAt,
                List<String> recipients) {}
    }

    /**
     * Somebody is to be reminded.
     *
     * @param step key of the task in the model; nothing if it was written down by an earlier release
     * @param name of the step
     * @param title of what it is about
     * @param recipients all it is, or was, offered to, whoever has it in hand: people as {@code u:id}, groups as
     *     {@code g:id}
     */
    record TaskReminder(
            String task,
            @Nullable String step,
            String name,
            @Nullable String businessKey,
            @Nullable String communityName,
            @Nullable String title,
            Instant dueAt,
            @Nullable String assignee,
            Reminders.Rung rung,
            List<String> recipients)
            implements TaskEvent {}
}
