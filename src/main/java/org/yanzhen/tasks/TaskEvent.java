package org.yanzhen.tasks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something others should know about a task. */
public sealed interface TaskEvent {

    /**
     * Somebody is to be reminded.
     *
     * @param name of the step
     * @param title of what it is about
     * @param recipients people as {@code u:id}, groups as {@code g:id}
     */
    record TaskReminder(
            String task,
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
